/** What is typed as one line or several becomes a list, each once. */
const each = (text: string, between: RegExp): string[] => [
  ...new Set(
    text
      .split(between)
      .map((one) => one.trim())
      .filter(Boolean),
  ),
];

export const linksIn = (text: string): string[] => each(text, /\s+/);
export const skillsIn = (text: string): string[] => each(text, /[,;]/);

/** "forge.example": enough of a link to know it by. */
export const hostOf = (link: string): string =>
  URL.canParse(link) ? new URL(link).host.replace(/^www\./, '') : link;

export const firstName = (name: string): string => name.split(/\s+/)[0] ?? name;

const quarters: Record<string, string> = {
  Q1: 'January to March',
  Q2: 'April to June',
  Q3: 'July to September',
  Q4: 'October to December',
};

/** 2026-Q4 as its months. */
export const monthsOf = (quarter: string): string => quarters[quarter.slice(5)] ?? quarter;

export const counted = (wins: number): string => (wins === 1 ? '1 win' : `${wins} wins`);
