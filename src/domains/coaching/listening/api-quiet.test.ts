import { describe, expect, it } from 'vitest';
import { begin, travel } from '../../../../test/together.ts';
import { openWorld } from '../../../../test/world.ts';
import { contract } from './contract.ts';

const world = await openWorld();

describe('a silence', () => {
  it('is announced when both want it, from the question on, until it is answered or forgotten', async () => {
    const { asLea, asBen, Lea, meetingId } = await begin(world);
    travel(world, 0);
    await asLea(contract, 'wishQuiet', { meetingId, on: true });
    await asLea(contract, 'asked', { meetingId });
    expect((await asBen(contract, 'room', { meetingId })).quiet).toEqual({
      mine: false,
      theirs: true,
      ring: null,
    });
    await asBen(contract, 'wishQuiet', { meetingId, on: true });
    travel(world, 4000);
    const ring = { askedBy: Lea.personId, sinceMs: 4000 };
    for (const as of [asLea, asBen]) {
      expect((await as(contract, 'room', { meetingId })).quiet).toMatchObject({ ring });
    }
    await asBen(contract, 'answered', { meetingId });
    expect((await asLea(contract, 'room', { meetingId })).quiet.ring).toBe(null);
    await asBen(contract, 'asked', { meetingId });
    travel(world, 70_000);
    expect((await asLea(contract, 'room', { meetingId })).quiet.ring).toBe(null);
    await asBen(contract, 'wishQuiet', { meetingId, on: false });
    expect((await asLea(contract, 'room', { meetingId })).quiet.theirs).toBe(false);
  });
});

describe('a reflection', () => {
  it('is its writer’s alone, may be changed, and goes', async () => {
    const { asLea, asBen, meetingId } = await begin(world);
    const said = { meetingId, rushed: 'yes', solved: null, learnt: 'He needed time.' } as const;
    await asLea(contract, 'reflect', said);
    await asLea(contract, 'reflect', { ...said, rushed: 'a-little' });
    expect((await asLea(contract, 'afterwards', { meetingId })).reflection).toMatchObject({
      rushed: 'a-little',
      solved: null,
      learnt: 'He needed time.',
    });
    expect((await asBen(contract, 'afterwards', { meetingId })).reflection).toBe(null);
    expect((await asLea(contract, 'trend', {})).reflections).toMatchObject([{ with: 'Ben' }]);
    await asLea(contract, 'forgetReflection', { meetingId });
    expect((await asLea(contract, 'trend', {})).reflections).toEqual([]);
  });
});
