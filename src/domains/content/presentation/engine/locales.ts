import type { Content } from './types.ts';

/**
 * The language a content is shown in: the viewer's, else its parents (de-AT, then de), else a sibling
 * (de-DE), else the content's default, else the first it has. Compared without case (RFC 4647, lookup).
 */
export function localeFor(content: Content, wanted: string): string {
  const written = Object.keys(content.body.locales);
  const find = (tag: string): string | undefined =>
    written.find((locale) => locale.toLowerCase() === tag);
  const tags = parentsOf(wanted.toLowerCase());
  const language = tags.at(-1) ?? '';
  const sibling = written.find((locale) => locale.toLowerCase().startsWith(`${language}-`));
  const exact = tags.map(find).find((locale) => locale !== undefined);
  return exact ?? sibling ?? find(content.defaultLocale.toLowerCase()) ?? written[0] ?? '';
}

/** 'de-at-1996' → ['de-at-1996', 'de-at', 'de']. */
function parentsOf(tag: string): string[] {
  const parts = tag.split('-').slice(0, 8);
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
}
