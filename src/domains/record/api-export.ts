import type { Context } from '../../platform/operation.ts';
import type { RecordFile, RecordSource } from '../../platform/record.ts';
import { dayOf } from '../../platform/universal/moments.ts';
import { nameKey } from '../../platform/universal/text.ts';
import { meOf } from '../org/public.ts';

export type NamedSource = { readonly name: string; readonly record: RecordSource };

/** Asks every slice in turn, always through the eyes of the person whose record it is. */
export async function filesOf(
  ctx: Context,
  sources: readonly NamedSource[],
): Promise<{ fileName: string; files: RecordFile[] }> {
  const { name, timeZone } = await meOf(ctx.db, ctx.viewer);
  const today = dayOf(ctx.now, timeZone).toString();
  const files: RecordFile[] = [{ path: 'README.md', text: readMe(name, today, timeZone) }];
  for (const source of sources) {
    const { markdown, json } = await source.record(ctx);
    files.push(...markdown);
    if (json)
      files.push({ path: `json/${source.name}.json`, text: `${JSON.stringify(json, null, 2)}\n` });
  }
  const slug = nameKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return { fileName: `groundswell-${slug || 'record'}-${today}.zip`, files };
}

const readMe = (name: string, today: string, timeZone: string): string => `# The record of ${name}

Taken from Groundswell on ${today}. Days and times are those of ${timeZone}.

- \`people/\` has a folder for each person you meet, with one Markdown file a meeting. Any notes app
  can open the folder; the lines between the dashes at the head of a file are its facts.
- \`json/\` has the same, and more, as data for programs: one file for each part of Groundswell.

It holds what you wrote and what was shared with you, and nothing that others keep to themselves.
`;
