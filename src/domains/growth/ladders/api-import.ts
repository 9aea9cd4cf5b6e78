import { readCsv } from '../../../platform/csv.ts';
import type { Context } from '../../../platform/operation.ts';
import { mayNot } from '../../../platform/universal/problems.ts';
import {
  bodyOf,
  type LaddersApi,
  latest,
  mustAdminister,
  reach,
  reachKept,
  tell,
  type Whole,
  wholeOf,
} from './api-common.ts';
import { keepDraft } from './api-keeping.ts';
import { dataIn } from './api-script.ts';
import { bodyFromYaml } from './api-yaml.ts';
import type { Body, SourceFile } from './contract-shapes.ts';
import { brokenKeys } from './rules.ts';
import { changesOf } from './rules-changes.ts';
import { type Brought, refuse } from './rules-files.ts';
import { bodyFromPages } from './rules-radar.ts';
import { bodyFromSnowflake } from './rules-snowflake.ts';
import { bodyFromTable } from './rules-table.ts';
import { allLadders, insertLadder, versionsFor } from './store.ts';

/** By the ending of its name: YAML, CSV, a script of Snowflake's kind, or Markdown pages. */
function readFiles(files: readonly SourceFile[]): Brought {
  const [first, ...more] = files;
  if (!first) return refuse('Please choose a file.');
  if (files.every(({ name }) => /\.(md|markdown)$/i.test(name))) return bodyFromPages(files);
  if (more.length > 0) return refuse('Only Markdown pages are read together; one file else.');
  const text = first.text.replace(/^\uFEFF/, '');
  if (/\.(ya?ml|json)$/i.test(first.name)) return bodyFromYaml(text);
  if (/\.[cm]?js$/i.test(first.name)) return bodyFromSnowflake(dataIn(text));
  if (/\.(csv|tsv)$/i.test(first.name)) {
    return bodyFromTable(readCsv(text), first.name.replace(/\.\w+$/, ''));
  }
  return refuse('A ladder is read from YAML, CSV, Markdown, or the script of Snowflake.');
}

/** A file nested so deeply, or so torn, that its reader gives up. */
function tryFiles(files: readonly SourceFile[]): Brought {
  try {
    const { body, refused } = readFiles(files);
    const broken = body ? brokenKeys(body) : [];
    return broken.length > 0 ? refuse(...broken) : { body, refused };
  } catch {
    return refuse(`${files.map(({ name }) => name).join(', ')} cannot be read.`);
  }
}

/** The one asked for, or the one of this name that the viewer keeps. */
async function ladderFor(ctx: Context, body: Body, ladderId?: string): Promise<Whole | undefined> {
  if (ladderId) return reachKept(ctx, ladderId);
  const versions = await versionsFor(ctx.db, ctx.viewer);
  return (await allLadders(ctx.db, ctx.viewer))
    .map((one) => wholeOf(one, versions))
    .find((one) => one.ladder.mayKeep && latest(one).head.name === body.name);
}

async function mustKeepSome({ db, viewer }: Context): Promise<void> {
  if (viewer.role === 'administrator') return;
  if ((await allLadders(db, viewer)).some(({ mayKeep }) => mayKeep)) return;
  throw mayNot('Administrators and keepers bring in ladders.');
}

export const imports = {
  bringIn: async (ctx, { files, ladderId, apply }) => {
    await mustKeepSome(ctx);
    const { body, refused } = tryFiles(files);
    const nothing = { ladderId: null, body: null, changes: [], applied: false };
    if (!body) return { ...nothing, state: 'refused' as const, refused: [...refused] };
    const found = await ladderFor(ctx, body, ladderId);
    const changes = found ? changesOf(await bodyOf(ctx, found.draft ?? latest(found)), body) : [];
    const state = !found ? 'new' : changes.length > 0 ? 'changed' : 'same';
    const plan = { ladderId: found?.ladder.ladderId ?? null, state, body, changes } as const;
    if (!apply || state === 'same') return { ...plan, refused: [], applied: false };
    if (!found) mustAdminister(ctx, 'brings in a new ladder');
    const whole = found ?? (await reachNew(ctx));
    await keepDraft(ctx, whole, body);
    await tell(ctx, 'drafted', whole);
    return { ...plan, ladderId: whole.ladder.ladderId, refused: [], applied: true };
  },
} satisfies Partial<LaddersApi>;

async function reachNew(ctx: Context): Promise<Whole> {
  return reach(ctx, await insertLadder(ctx.db, ctx.viewer, ctx.now));
}
