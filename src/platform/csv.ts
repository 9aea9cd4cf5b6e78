import { parse } from 'csv-parse/sync';
import type { CsvTable } from './universal/csv.ts';

const delimiters = [',', ';', '\t'] as const;

/** The separator of the header line: the one that occurs most outside quotes. */
function delimiterOf(text: string): string {
  const header = (text.match(/^(?:"[^"]*"|[^"\r\n])*/)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = delimiters.map((mark) => header.split(mark).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

type Line = { end: number; cells: string[] };

/**
 * Reads CSV as spreadsheets write it: BOM, commas, semicolons or tabs, quoted line breaks, any
 * line ending. Never throws; what cannot be read is reported with its line.
 */
export function readCsv(text: string): CsvTable {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { lines, unclosedAt } = linesOf(clean);
  const [header, ...body] = lines;
  const columns = (header?.cells ?? []).map((name) => name.trim().toLowerCase());
  const table: CsvTable = { columns, rows: [], broken: [] };
  let end = header?.end ?? 1;
  for (const line of body) {
    sort(table, line, end + 1, unclosedAt);
    end = line.end;
  }
  return table;
}

function sort(table: CsvTable, { cells }: Line, line: number, unclosedAt: number): void {
  const { columns, rows, broken } = table;
  if (cells.every((cell) => cell.trim() === '')) return;
  if (line >= unclosedAt && cells.some((cell) => cell.includes('"'))) {
    broken.push({ line, reason: 'A quotation mark in this line has no partner.' });
  } else if (cells.length !== columns.length) {
    const found = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`;
    broken.push({
      line,
      reason: `This line has ${found} where the first line has ${columns.length}.`,
    });
  } else {
    const named = columns.map((name, at) => [name, (cells[at] ?? '').trim()]);
    rows.push({ line, cells: Object.fromEntries(named) });
  }
}

/** All lines; from a quotation mark that is never closed on, quotation marks mean nothing. */
function linesOf(text: string): { lines: Line[]; unclosedAt: number } {
  const delimiter = delimiterOf(text);
  const lines: Line[] = [];
  try {
    parseInto(lines, text, delimiter, true);
    return { lines, unclosedAt: Number.POSITIVE_INFINITY };
  } catch {
    const read = lines.at(-1)?.end ?? 0;
    const rest = text.split('\n').slice(read);
    const more: Line[] = [];
    parseInto(more, rest.join('\n'), delimiter, false);
    lines.push(...more.map(({ cells, end }) => ({ cells, end: end + read })));
    return { lines, unclosedAt: read + 1 };
  }
}

function parseInto(lines: Line[], text: string, delimiter: string, quotes: boolean): void {
  parse(text, {
    delimiter,
    quote: quotes ? '"' : false,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: '\n',
    on_record: (cells: string[], { lines: end }) => {
      lines.push({ cells, end });
      return null;
    },
  });
}
