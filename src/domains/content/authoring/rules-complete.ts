import type { AnyBody, ItemType } from './contract-types.ts';
import { at, type CustomField, isEmpty, type Leaf, leavesOf, shapes } from './rules-types.ts';

export type Remark = { path: string; sentence: string };

/** What a version still needs: each place with a sentence. An empty list means that it is complete. */
export function missingIn(
  type: ItemType,
  body: AnyBody,
  defaultLocale: string,
  added: readonly CustomField[] = [],
): Remark[] {
  const isWritten = Object.hasOwn(body.locales, defaultLocale);
  const main = `It is not written in its main language (${defaultLocale}) yet.`;
  return [
    ...(isWritten ? [] : [{ path: 'locales', sentence: main }]),
    ...leavesOf(type, body, added).flatMap((leaf) => lackOf(leaf, type)),
    ...(type === 'picture-deck' ? withoutPicture(body) : []),
    ...buttonsWithoutPlace(body),
  ];
}

/** Further questions a card has: fewer do not carry a talk, more are not read. A picture is the talk. */
const probesOf = (type: ItemType) =>
  type === 'picture-deck'
    ? { least: 2, most: 12, sentence: 'Two to twelve further questions belong here' }
    : { least: 2, most: 4, sentence: 'Two to four further questions belong here' };

function lackOf({ path, label, needed, value, kind }: Leaf, type: ItemType): Remark[] {
  if (path.endsWith('.probes')) {
    const count = Array.isArray(value) ? value.filter((probe) => !isEmpty(probe)).length : 0;
    const { least, most, sentence } = probesOf(type);
    return count >= least && count <= most
      ? []
      : [{ path, sentence: `${sentence}; there are ${count}.` }];
  }
  if (!needed || !isEmpty(value)) return [];
  if (kind === 'order') {
    return [{ path, sentence: `At least one ${shapes[type].list?.one.toLowerCase()} is needed.` }];
  }
  const language = /^locales\.([^.]+)/.exec(path)?.[1];
  return [{ path, sentence: `${label} is missing${language ? ` (${language})` : ''}.` }];
}

function withoutPicture({ common }: AnyBody): Remark[] {
  const pictures = (common.pictures ?? []) as { id: string }[];
  return pictures
    .filter(({ id }) => {
      const picture = at(common, `pictures.${id}`);
      return isEmpty(at(picture, 'mediaId')) && isEmpty(at(picture, 'drawing'));
    })
    .map(({ id }) => ({ path: `common.pictures.${id}.mediaId`, sentence: 'Picture is missing.' }));
}

function buttonsWithoutPlace({ locales }: AnyBody): Remark[] {
  return Object.entries(locales).flatMap(([locale, words]) => {
    const [label, href] = [at(words, 'action.label'), at(words, 'action.href')];
    if (isEmpty(label) === isEmpty(href)) return [];
    const half = isEmpty(href) ? 'href' : 'label';
    const sentence = `A button needs both its words and where it leads (${locale}).`;
    return [{ path: `locales.${locale}.action.${half}`, sentence }];
  });
}
