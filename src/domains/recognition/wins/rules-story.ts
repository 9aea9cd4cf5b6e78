import { Temporal } from 'temporal-polyfill';
import { excerptOf } from '../../../platform/universal/search.ts';
import type { Found, Moment } from '../../../platform/universal/story.ts';
import type { Win } from './contract-shapes.ts';

/** A win has a day and no hour; its place in a story is noon. */
const noonOf = ({ day }: Win): string => `${day}T12:00:00.000Z`;

const addressOf = ({ winId, standing, personId }: Win): string =>
  standing === 'theirs' ? `/people/${personId}/wins#${winId}` : `/wins#${winId}`;

/** Who reads it, and whether on their own page, where all are theirs. */
type Eyes = { readonly me: string; readonly isOwnPage: boolean };

function toldOf({ personId, personName, writer, title, standing }: Win, about: Eyes): string {
  const { me, isOwnPage } = about;
  if (standing !== 'theirs' && writer.personId === me) {
    return isOwnPage ? title : `Your win: ${title}`;
  }
  if (standing !== 'theirs') return `${writer.name} noticed: ${title}`;
  if (writer.personId === personId) return `${personName}’s win: ${title}`;
  return writer.personId === me ? `You noticed: ${title}` : `${writer.name} noticed: ${title}`;
}

export const momentOf = (win: Win, eyes: Eyes): Moment => ({
  at: noonOf(win),
  kind: 'win',
  icon: 'wave',
  text: toldOf(win, eyes),
  href: addressOf(win),
});

export const foundOf = (win: Win, sought: string): Found => ({
  at: noonOf(win),
  kind: win.standing === 'theirs' ? `win of ${win.personName}` : 'win',
  text: excerptOf([win.title, win.impact, win.story].filter(Boolean).join('. '), sought),
  href: addressOf(win),
});

/** The days an instant from and an instant until may fall on. */
export const daysOf = (from: string | null, until: string | null) => ({
  from: from?.slice(0, 10),
  until: until
    ? Temporal.PlainDate.from(until.slice(0, 10)).add({ days: 1 }).toString()
    : undefined,
});
