import { readCsv } from '../../../platform/csv.ts';
import { dataIn } from './api-script.ts';
import { bodyFromYaml } from './api-yaml.ts';
import type { SourceFile } from './contract-shapes.ts';
import { brokenKeys } from './rules.ts';
import { type Brought, refuse } from './rules-files.ts';
import { bodyFromPages } from './rules-radar.ts';
import { bodyFromSnowflake } from './rules-snowflake.ts';
import { bodyFromTable } from './rules-table.ts';

/** The ladder these files hold. Never throws; what cannot be read is said. */
export function ladderIn(files: readonly SourceFile[]): Brought {
  try {
    const { body, refused } = read(files);
    const broken = body ? brokenKeys(body) : [];
    return broken.length > 0 ? refuse(...broken) : { body, refused };
  } catch {
    // Torn, or nested so deeply that its reader gives up.
    return refuse(`${files.map(({ name }) => name).join(', ')} cannot be read.`);
  }
}

/** By the ending of its name: YAML, CSV, a script of Snowflake's kind, or Markdown pages. */
function read(files: readonly SourceFile[]): Brought {
  const [first, ...more] = files;
  if (!first) return refuse('Please choose a file.');
  if (files.every(({ name }) => /\.(md|markdown)$/i.test(name))) return bodyFromPages(files);
  if (more.length > 0) return refuse('Only Markdown pages are read together, a page a path.');
  const text = first.text.replace(/^\uFEFF/, '');
  if (/\.(ya?ml|json)$/i.test(first.name)) return bodyFromYaml(text);
  if (/\.[cm]?js$/i.test(first.name)) return bodyFromSnowflake(dataIn(text));
  if (/\.(csv|tsv)$/i.test(first.name)) {
    return bodyFromTable(readCsv(text), first.name.replace(/\.\w+$/, ''));
  }
  return refuse('A ladder is read from YAML, CSV, Markdown, or the script of Snowflake.');
}
