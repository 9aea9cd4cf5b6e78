import { frontMatter, item, section } from '../../../platform/universal/record-files.ts';
import type { Card, Celebration, Consent } from './contract-shapes.ts';
import { standingOf } from './rules.ts';
import { channels, type Wish } from './rules-ways.ts';

/** In the story of two, or in one's own. */
export const sayMoment = ({ author, person, forWhat }: Celebration, me: string): string =>
  author.personId === me
    ? `You celebrated ${person.name}: ${forWhat}`
    : `${author.name} celebrated you: ${forWhat}`;

/** A way in words; one of somebody's own is said as they said it. */
export const sayWay = ({ channel, words }: Wish): string => words || channels[channel].label;

const dayIn = (instant: string): string => instant.slice(0, 10);

function cardLines(card: Card): string {
  const lines = [
    ...card.liked.map((wish, at) => item(`${at + 1}. ${sayWay(wish)}`)),
    ...card.never.map((wish) => item(`Never: ${sayWay(wish)}`)),
    card.pleases && item(`What pleases: ${card.pleases}`),
    card.fromWhom && item(`From whom: ${card.fromWhom}`),
    card.forWhat && item(`For what: ${card.forWhat}`),
    card.anniversary && item('The day I began may be celebrated.'),
  ];
  return lines.filter(Boolean).join('\n');
}

export function cardFile(cards: readonly Card[], consents: readonly Consent[]): string {
  const versions = cards.map((card) =>
    section(
      `From ${dayIn(card.writtenAt)}${card.replacedAt ? ` to ${dayIn(card.replacedAt)}` : ''}`,
      cardLines(card),
    ),
  );
  const yes = consents.map(({ channel, givenAt }) =>
    item(`${channels[channel].label}, since ${dayIn(givenAt)}`),
  );
  return `${frontMatter({ title: 'How I like to be celebrated' })}${versions.join('')}${section('Yes, in front of others', yes.join('\n'))}`;
}

function celebrationLine(one: Celebration, me: string): string {
  const mine = one.author.personId === me;
  const who = mine ? `for ${one.person.name}` : `from ${one.author.name}`;
  const standing = standingOf(one);
  const state = standing === 'delivered' ? '' : `, ${standing}`;
  const how = sayWay({ channel: one.channel, words: one.wayWords });
  return item(
    `${dayIn(one.deliveredAt ?? one.writtenAt)}, ${who}: ${one.forWhat} (${how}${state})\n${one.body}`,
  );
}

export function celebrationsFile(
  received: readonly Celebration[],
  sent: readonly Celebration[],
  me: string,
): string {
  const lines = (all: readonly Celebration[]) =>
    all.map((one) => celebrationLine(one, me)).join('\n');
  return `${frontMatter({ title: 'Celebrations' })}${section('What was celebrated about me', lines(received))}${section('What I celebrated', lines(sent))}`;
}
