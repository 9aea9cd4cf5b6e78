import { describe, expect, it } from 'vitest';
import {
  begin,
  ben,
  closeLeft,
  heldBack,
  lea,
  reports,
  running,
  travel,
} from '../../../../test/together.ts';
import { openWorld } from '../../../../test/world.ts';
import { contract as meetings } from '../../meetings/contract.ts';
import { contract as today } from '../../today/contract.ts';
import { contract } from './contract.ts';

const world = await openWorld();

describe('a listening that is left running', () => {
  it('ends with its meeting, figures and all', async () => {
    const { asLea, asBen, Lea, meetingId, sessionId } = await running(world);
    await asLea(contract, 'report', { sessionId, reports: reports(lea, 60_000) });
    await asBen(contract, 'report', { sessionId, reports: reports(ben, 60_000) });
    travel(world, 60_000);
    await asBen(meetings, 'hold', { meetingId });
    await world.settle();
    expect(await heldBack(world, Lea)).toBe(0);
    const { listened } = await asLea(contract, 'afterwards', { meetingId });
    expect(listened).toMatchObject([{ figures: { coveredMs: 60_000 } }]);
  });

  it('is closed ten minutes after the last report; an unanswered question is taken back', async () => {
    const { asLea, Lea, meetingId, sessionId } = await running(world);
    const other = await begin(world);
    travel(world, 0);
    const asked = { meetingId: other.meetingId, devices: 2, ribbon: false } as const;
    await other.asLea(contract, 'ask', asked);
    travel(world, 5 * 60_000);
    await asLea(contract, 'report', { sessionId, reports: reports(lea, 60_000) });
    travel(world, 14 * 60_000);
    await closeLeft(world, Lea, other.Lea);
    expect((await asLea(contract, 'room', { meetingId })).session).not.toBe(null);
    expect(await other.asBen(contract, 'room', { meetingId: asked.meetingId })).toMatchObject({
      session: null,
    });
    travel(world, 16 * 60_000);
    await closeLeft(world, Lea);
    expect((await asLea(contract, 'room', { meetingId })).session).toBe(null);
    expect(await heldBack(world, Lea)).toBe(0);
  });
});

describe('questions that were followed by the asker again', () => {
  it('are brought to the manager’s attention, with enough of them, and to nobody else’s', async () => {
    const { asLea, asBen, meetingId } = await begin(world);
    const turns = [0, 10_000, 20_000, 30_000, 40_000, 50_000].map((at) => [at, at + 4000] as const);
    travel(world, 0);
    const { sessionId } = await asLea(contract, 'ask', { meetingId, devices: 2, ribbon: false });
    await asBen(contract, 'agree', { sessionId, ribbon: false });
    for (const [, to] of turns) {
      travel(world, to + 500);
      await asLea(contract, 'asked', { meetingId });
    }
    const all = reports([...turns, [60_000, 62_000]], 70_000);
    await asLea(contract, 'report', { sessionId, reports: all });
    await asBen(contract, 'report', { sessionId, reports: reports([[35_000, 37_000]], 70_000) });
    travel(world, 70_000);
    await asLea(contract, 'end', { sessionId });
    await world.settle();
    const said = 'In 5 of your last 6 questions';
    expect(JSON.stringify(await asLea(today, 'list', {}))).toContain(said);
    expect(JSON.stringify(await asBen(today, 'list', {}))).not.toContain('spoke again first');
  });
});
