/** Percentiles, a plain table, and the one line of JSON each bench ends with. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
  return sorted[Math.max(0, at)] ?? Number.NaN;
}

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));

export type Summary = { n: number; p50: number; p95: number; p99: number };

export const summaryOf = (times: readonly number[]): Summary => ({
  n: times.length,
  p50: rounded(percentile(times, 0.5)),
  p95: rounded(percentile(times, 0.95)),
  p99: rounded(percentile(times, 0.99)),
});

export const argument = (name: string, usual: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? Number(process.argv[at + 1]) : usual;
};

export const flag = (name: string): string | null => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? (process.argv[at + 1] ?? '') : null;
};

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

export function report(bench: string, rows: readonly object[], figures: object): void {
  console.table(rows);
  say(JSON.stringify({ bench, figures }));
}
