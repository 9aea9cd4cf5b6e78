export type CsvRow = { line: number; cells: Record<string, string> };
export type CsvTable = {
  columns: string[];
  rows: CsvRow[];
  /** Lines that are no rows of this table, each with the reason. */
  broken: { line: number; reason: string }[];
};

/** Turns the bytes of a CSV file into text, and says so where it had to guess. */
export function csvText(bytes: Uint8Array): { text: string; remark: string | null } {
  const marked = [
    [[0xef, 0xbb, 0xbf], 'utf-8'],
    [[0xff, 0xfe], 'utf-16le'],
    [[0xfe, 0xff], 'utf-16be'],
  ] as const;
  const mark = marked.find(([bom]) => bom.every((byte, at) => bytes[at] === byte));
  if (mark) return { text: new TextDecoder(mark[1]).decode(bytes), remark: null };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), remark: null };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      remark:
        'This file is not UTF-8, so it was read as Windows-1252. Please check that accented letters look right.',
    };
  }
}

/** A cell that a spreadsheet would run as a formula gets a leading apostrophe, and stays text. */
const neutral = (cell: string): string =>
  /^[\s]*[=+\-@]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;

const quoted = (cell: string): string =>
  /[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Rows as CSV (RFC 4180) that is safe to open in a spreadsheet. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => quoted(neutral(cell))).join(','))
    .join('\r\n')
    .concat('\r\n');
