import { contract } from '../domains/growth/ladders/contract.ts';
import type { Body } from '../domains/growth/ladders/contract-shapes.ts';
import type { Stage } from './stage.ts';

/** The organisation's ladder: as it was begun, and as it became when a skill found better words. */
export async function tellLadders({ manager, engineer, at }: Stage): Promise<void> {
  at(700);
  const { ladderId } = await manager(contract, 'begin', { name: 'Everyday ladder', ours: true });
  const { body, revision } = await manager(contract, 'draft', { ladderId });
  const first = await manager(contract, 'write', { ladderId, body: asItBegan(body), revision });
  const began = 'Our first one. Let us try it for a year and then look at the words again.';
  await manager(contract, 'publish', { ladderId, note: began, revision: first.revision });
  await manager(contract, 'look', { ladderId, trackKey: 'manager' });
  await engineer(contract, 'look', { ladderId, trackKey: 'engineer' });
  at(400);
  const second = await manager(contract, 'write', { ladderId, body, revision: 0 });
  const better =
    '“On call” was only half of it. It is about keeping things running by daylight too.';
  await manager(contract, 'publish', { ladderId, note: better, revision: second.revision });
  await manager(contract, 'seen', {});
}

const asItBegan = (body: Body): Body => ({
  ...body,
  skills: body.skills.map((skill) =>
    skill.key === 'keeping-it-running'
      ? {
          ...skill,
          name: 'On call',
          about: 'Taking a turn at looking after what is live, and mending it.',
        }
      : skill,
  ),
});
