import type { CsvTable } from '../../../platform/universal/csv.ts';
import type { Source } from './contract-shapes.ts';
import { winsFromForge } from './rules-forge.ts';
import type { Read } from './rules-found.ts';
import { winsFromList } from './rules-list.ts';
import { isTable, winsFromTable } from './rules-table.ts';

export type Brought = Read & { readonly source: Source };

type Asked = {
  readonly author: string | undefined;
  readonly today: string;
  /** Reads CSV; the browser has none, so it is passed in. */
  readonly tableOf: (text: string) => CsvTable;
};

/** A forge's answer, a table or a list: told apart by how it begins. */
export function readText(text: string, { author, today, tableOf }: Asked): Brought {
  const plain = text.replace(/^\uFEFF/, '');
  if (/^\s*(\[\s*[[{\]]|\{)/.test(plain))
    return { source: 'forge', ...ofForge(plain, author, today) };
  if (isTable(plain)) return { source: 'table', ...winsFromTable(tableOf(plain), today) };
  return { source: 'list', ...winsFromList(plain, today) };
}

function ofForge(text: string, author: string | undefined, today: string): Read {
  try {
    return winsFromForge(JSON.parse(text), author, today);
  } catch {
    const remark = 'This begins like JSON and cannot be read to its end. Was it saved whole?';
    return { found: [], remarks: [remark] };
  }
}
