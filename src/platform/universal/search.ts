/** Words of a search, as the database wants them: each a beginning, all of them needed. */
export function tsqueryOf(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.length > 0
    ? words
        .slice(0, 12)
        .map((word) => `${word}:*`)
        .join(' & ')
    : null;
}

const around = 70;

/** A line of text with the first word that was found, and what stands around it. */
export function excerptOf(text: string, searched: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const words = searched.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const lower = line.toLowerCase();
  const at = Math.max(
    0,
    Math.min(...words.map((word) => lower.indexOf(word)).filter((i) => i >= 0)),
  );
  const start = Number.isFinite(at) && at > around ? line.indexOf(' ', at - around) + 1 : 0;
  const cut = line.slice(start, start + 2 * around + 20);
  return `${start > 0 ? '… ' : ''}${cut}${start + cut.length < line.length ? ' …' : ''}`;
}
