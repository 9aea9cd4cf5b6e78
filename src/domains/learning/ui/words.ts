import type { OnShelf, Step } from '../contract-shapes.ts';

export const kindNames = {
  read: 'Read',
  do: 'Do',
  reflect: 'Reflect',
  meet: 'Meet',
} as const satisfies Record<Step['kind'], string>;

/** "3 minutes", "8 weeks", "Thursday 10 December, 16:00" belong to one line each. */
export function sizeOf({
  type,
  minutes,
  weeks,
}: Pick<OnShelf, 'type' | 'minutes' | 'weeks'>): string {
  if (type === 'programme') return weeks === 1 ? '1 week' : `${weeks ?? 0} weeks`;
  if (!minutes) return '';
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

const languageNames = new Map<string, string>();

/** "Deutsch", as those who speak it call it. */
export function languageName(locale: string): string {
  const known = languageNames.get(locale);
  if (known) return known;
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  const shown = `${name.charAt(0).toLocaleUpperCase(locale)}${name.slice(1)}`;
  languageNames.set(locale, shown);
  return shown;
}
