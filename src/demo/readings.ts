import { contract as ladders } from '../domains/growth/ladders/contract.ts';
import { contract } from '../domains/growth/readings/contract.ts';
import { contract as org } from '../domains/org/contract.ts';
import { contract as sharing } from '../domains/sharing/contract.ts';
import type { Act } from './acting.ts';
import type { Demo } from './demo.ts';
import type { Stage } from './stage.ts';
import { first, second, type Words, walks } from './words-readings.ts';

const why = 'Before we talk about what comes next for you. Ask whom you like.';

/** Whom it is told with, and the ladder it is told on. */
type Told = Record<'ladderId' | 'managerId' | 'engineerId' | 'near' | 'far', string>;

/** Two rounds about the engineer, one that a colleague asks for now, and two paths of confidence. */
export async function tellReadings(stage: Stage, demo: Demo): Promise<void> {
  const { reports } = await stage.manager(org, 'me', {});
  const { choice } = await stage.engineer(ladders, 'mine', {});
  const [managerId, engineerId] = [demo.manager.personId, demo.engineer.personId];
  const [near = '', far = ''] = reports
    .map(({ personId }) => personId)
    .filter((personId) => personId !== engineerId);
  const told = { ladderId: choice?.ladderId ?? '', managerId, engineerId, near, far };
  await tellFirst(stage, told);
  await tellSecond(stage, told);
  stage.at(6);
  await stage.as(near)(contract, 'begin', {
    ladderId: told.ladderId,
    skillKeys: ['building', 'working-together'],
    askIds: [managerId, engineerId],
  });
  await tellConfidence(stage, managerId);
}

async function tellFirst({ manager, engineer, at }: Stage, { ladderId, managerId }: Told) {
  at(420);
  const asked = { ladderId, skillKeys: Object.keys(first.engineer), askIds: [managerId] };
  const { roundId } = await engineer(contract, 'begin', asked);
  at(415);
  await give(manager, roundId, first.manager);
  await give(engineer, roundId, first.engineer);
  at(412);
  await engineer(contract, 'open', { roundId, withIds: [managerId] });
}

async function tellSecond({ manager, engineer, as, at }: Stage, told: Told): Promise<void> {
  const { ladderId, managerId, engineerId, near, far } = told;
  at(66);
  const { suggestionId } = await manager(contract, 'suggest', { personId: engineerId, why });
  at(63);
  const askIds = [managerId, near, far];
  const asked = { ladderId, skillKeys: Object.keys(second.engineer), askIds, suggestionId };
  const { roundId } = await engineer(contract, 'begin', asked);
  at(58);
  await give(manager, roundId, second.manager);
  await give(as(near), roundId, second.near);
  await give(as(far), roundId, second.far);
  await give(engineer, roundId, second.engineer);
  at(55);
  await engineer(contract, 'open', { roundId, withIds: askIds });
}

async function give(act: Act, roundId: string, words: Words): Promise<void> {
  for (const [skillKey, [stage, example, sure]] of Object.entries(words)) {
    await act(contract, 'keep', { roundId, skillKey, stage, example, sure });
  }
  await act(contract, 'give', { roundId });
}

async function tellConfidence({ engineer, at }: Stage, managerId: string): Promise<void> {
  for (const [name, walk] of Object.entries(walks)) {
    at(walk[0]?.[0] ?? 0);
    const { pathId } = await engineer(contract, 'beginPath', { name });
    for (const [daysAgo, value, word] of walk) {
      at(daysAgo);
      await engineer(contract, 'tap', { pathId, value, word });
    }
  }
  at(300);
  await engineer(sharing, 'show', { thing: 'readings.confidence', personId: managerId });
}
