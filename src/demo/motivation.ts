import { contract } from '../domains/motivation/contract.ts';
import { contract as org } from '../domains/org/contract.ts';
import { contract as sharing } from '../domains/sharing/contract.ts';
import type { Demo } from './demo.ts';
import type { Stage } from './stage.ts';
import {
  colleague,
  engineerOrders,
  engineerWants,
  guesses,
  managerOrder,
} from './words-motivation.ts';

/** Two years of what moves them: orders, wishes, a guess opened a year ago and one that waits. */
export async function tellMotivation(stage: Stage, { manager, engineer }: Demo): Promise<void> {
  await tellEngineer(stage, manager.personId);
  await tellColleague(stage, engineer.personId);
  stage.at(215);
  await stage.manager(contract, 'take', { ranking: managerOrder });
  stage.at(4);
  await stage.manager(contract, 'guess', { personId: engineer.personId, ranking: guesses.now });
}

async function tellEngineer(stage: Stage, managerId: string): Promise<void> {
  const { engineer, manager, at } = stage;
  for (const [daysAgo, wanted] of engineerWants) {
    at(daysAgo);
    await engineer(contract, 'keepWants', wanted);
  }
  for (const [daysAgo, ranking] of engineerOrders) {
    at(daysAgo);
    await engineer(contract, 'take', { ranking });
    if (daysAgo !== 350) continue;
    const { personId } = (await engineer(org, 'me', {})).person;
    await manager(contract, 'guess', { personId, ranking: guesses.before });
    at(346);
    await engineer(contract, 'lay', { personId: managerId });
  }
  at(345);
  await engineer(sharing, 'show', { thing: 'motivation.wants', personId: managerId });
}

/** One more of the team, so that not everything is about one. */
async function tellColleague(stage: Stage, engineerId: string): Promise<void> {
  stage.at(40);
  const { person, reports } = await stage.manager(org, 'me', {});
  const other = reports.find(({ personId }) => personId !== engineerId);
  if (!other) return;
  const { personId } = other;
  await stage.manager(contract, 'guess', { personId, ranking: colleague.guess });
  const they = stage.as(personId);
  await they(contract, 'take', { ranking: colleague.order });
  await they(contract, 'lay', { personId: person.personId });
  await they(sharing, 'show', { thing: 'motivation.motivators', personId: person.personId });
}
