import { contract as org } from '../domains/org/contract.ts';
import { contract } from '../domains/recognition/celebrations/contract.ts';
import { contract as sharing } from '../domains/sharing/contract.ts';
import type { Act } from './acting.ts';
import type { Demo, DemoAccount } from './demo.ts';
import type { Stage } from './stage.ts';
import {
  type CardWords,
  colleagueCard,
  engineerCards,
  fromPeer,
  managerCard,
  nextCard,
  readyToSay,
  type Said,
  toEngineer,
  toTeam,
} from './words-celebrations.ts';

type Step = { readonly daysAgo: number; readonly tell: () => Promise<unknown> };

/** Two years of what was celebrated, and how each of them likes it; in the order of time. */
export async function tellCelebrations(stage: Stage, { manager, engineer }: Demo): Promise<void> {
  const { reports } = await stage.manager(org, 'me', {});
  const others = reports
    .map(({ personId }) => personId)
    .filter((personId) => personId !== engineer.personId);
  const [colleague, next] = others;
  const steps = [
    ...engineerCards.map(([daysAgo, card]) =>
      keeps(stage.engineer, daysAgo, card, manager.personId),
    ),
    consents(stage.engineer, 185, 'upward-note'),
    keeps(stage.manager, 90, managerCard),
    ...toEngineer.map((said) => says(stage.manager, engineer.personId, said)),
    ...(colleague ? ofColleague(stage.as(colleague), manager, engineer) : []),
    ...toTeam.flatMap(({ whom, ...said }) =>
      others.slice(whom, whom + 1).map((one) => says(stage.manager, one, said)),
    ),
    ...(next
      ? [
          keeps(stage.as(next), 30, nextCard, manager.personId),
          says(stage.manager, next, readyToSay),
        ]
      : []),
  ];
  for (const { daysAgo, tell } of steps.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
    stage.at(daysAgo);
    await tell();
  }
}

const ofColleague = (act: Act, manager: DemoAccount, engineer: DemoAccount): Step[] => [
  keeps(act, 100, colleagueCard, manager.personId),
  consents(act, 100, 'stand-up'),
  says(act, engineer.personId, fromPeer),
];

/** A card, shown to somebody where one is named. */
const keeps = (act: Act, daysAgo: number, card: CardWords, personId?: string): Step => ({
  daysAgo,
  tell: async () => {
    await act(contract, 'keep', card);
    if (personId) await act(sharing, 'show', { thing: 'celebrations.card', personId });
  },
});

const consents = (act: Act, daysAgo: number, channel: 'upward-note' | 'stand-up'): Step => ({
  daysAgo,
  tell: () => act(contract, 'consent', { channel, given: true }),
});

const says = (act: Act, personId: string, { daysAgo, ...words }: Said): Step => ({
  daysAgo,
  tell: () => sayTo(act, personId, words),
});

/** What is said is said; only the last one still waits for its one-to-one. */
async function sayTo(act: Act, personId: string, words: Omit<Said, 'daysAgo'>): Promise<void> {
  const { waits, ...said } = words;
  const { wins } = await act(contract, 'occasions', { personId });
  const win = wins.find(({ title }) => title === said.forWhat);
  const about = win ? { winId: win.winId } : {};
  const one = await act(contract, 'celebrate', { ...said, ...about, personId });
  if (said.channel !== 'page' && !waits) await act(contract, 'done', one);
}
