import { parseDocument, stringify } from 'yaml';
import type { Body } from './contract-shapes.ts';
import { type Brought, bodyFromFile, fileOf, refuse } from './rules-files.ts';

/** A ladder as the text of its file; docs/ladders.md describes it. */
export const yamlOf = (body: Body): string => stringify(fileOf(body), { lineWidth: 0 });

export function bodyFromYaml(text: string): Brought {
  // The core schema keeps days and the like as they were typed.
  const read = parseDocument(text, { schema: 'core' });
  const [wrong] = read.errors;
  if (wrong) {
    const line = wrong.linePos?.[0].line;
    return refuse(`This is not YAML that can be read${line ? `, near line ${line}` : ''}.`);
  }
  return bodyFromFile(read.toJS({ maxAliasCount: 10 }));
}
