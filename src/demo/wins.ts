import { contract as org } from '../domains/org/contract.ts';
import { contract } from '../domains/recognition/wins/contract.ts';
import type { Act } from './acting.ts';
import type { Demo } from './demo.ts';
import type { Stage } from './stage.ts';
import {
  engineerWins,
  found,
  fromAPeer,
  managerWins,
  noticed,
  teamWins,
  type WinWords,
} from './words-wins.ts';

/** Two years of an engineer's book, what others noticed, and what the team shows its manager. */
export async function tellWins(stage: Stage, { manager, engineer }: Demo): Promise<void> {
  const log = logOn(stage);
  for (const win of engineerWins) {
    const one = await log(stage.engineer, win);
    if (win.shared) {
      await stage.engineer(contract, 'share', { ...one, personId: manager.personId });
    }
  }
  for (const { kept, ...win } of noticed) {
    const one = await log(stage.manager, win, engineer.personId);
    if (kept) await stage.engineer(contract, 'keep', one);
  }
  for (const win of managerWins) await log(stage.manager, win);
  await tellTeam(stage, log, { manager, engineer });
  stage.at(2);
  await stage.engineer(contract, 'bringIn', { text: found, apply: true });
}

type Log = (act: Act, win: WinWords, about?: string) => Promise<{ winId: string }>;

/** Each on its own day, and written down on it. */
const logOn =
  (stage: Stage): Log =>
  (act, { daysAgo, title, impact, story, skills }, about) => {
    stage.at(daysAgo);
    return act(contract, 'log', {
      title,
      ...(impact ? { impact } : {}),
      ...(story ? { story } : {}),
      ...(skills ? { skills: [...skills] } : {}),
      ...(about ? { personId: about } : {}),
    });
  };

async function tellTeam(
  stage: Stage,
  log: Log,
  { manager, engineer }: Pick<Demo, 'manager' | 'engineer'>,
): Promise<void> {
  const { reports } = await stage.manager(org, 'me', {});
  const others = reports.filter(({ personId }) => personId !== engineer.personId);
  const [peer] = others;
  if (peer) {
    const one = await log(stage.as(peer.personId), fromAPeer, engineer.personId);
    await stage.engineer(contract, 'keep', one);
  }
  for (const [at, win] of teamWins.entries()) {
    const one = others[at];
    if (!one) return;
    const they = stage.as(one.personId);
    const logged = await log(they, win);
    await they(contract, 'share', { ...logged, personId: manager.personId });
  }
}
