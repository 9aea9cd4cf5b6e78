import {
  folderOf,
  frontMatter,
  item,
  pathsOf,
  section,
} from '../../../platform/universal/record-files.ts';
import type { Said } from './contract-shapes.ts';
import type { Body } from './rules-decks.ts';

function asked({ text, probes, why }: Said): string {
  const more = [...probes.map((probe) => `- ${probe}`), ...(why ? [why] : [])];
  return item([text, ...more].join('\n'));
}

function sectionOf({ questions }: Body, locale: string, title: string): string {
  const lines = questions.flatMap(({ words }) => (words[locale] ? [asked(words[locale])] : []));
  return section(title, lines.join('\n'));
}

/** `decks/<title>.md`: each own deck, a part for each of its languages. */
export function filesOf(decks: readonly { body: Body }[]): { path: string; text: string }[] {
  const free = pathsOf();
  return decks.map(({ body }) => {
    const title = body.title[body.locale] ?? '';
    const parts = Object.entries(body.title).map(([locale, said]) => sectionOf(body, locale, said));
    const text = `${frontMatter({ deck: title })}${parts.join('')}`;
    return { path: free(`decks/${folderOf(title)}.md`), text };
  });
}
