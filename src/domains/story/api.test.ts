import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../platform/operation.ts';
import type { FindSource, MomentSource } from '../../platform/story.ts';
import { apiOf } from './api.ts';

const personId = '01990000-0000-7000-8000-000000000000';
const ctx = { now: Temporal.Instant.from('2026-11-23T09:00:00Z') } as Context;

const won: MomentSource = async (_, { from }) =>
  [
    { at: '2026-03-01T09:00:00Z', kind: 'win', icon: 'flag', text: 'Shipped', href: null } as const,
    { at: '2025-03-01T09:00:00Z', kind: 'win', icon: 'flag', text: 'Began', href: null } as const,
  ].filter(({ at }) => from === null || at >= from);
const thanked: MomentSource = async () => [
  { at: '2026-05-01T09:00:00Z', kind: 'thanks', icon: 'mail', text: 'Thanks', href: null },
];
const words: FindSource = async (_, { text }) =>
  ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'].map((at) => ({
    at,
    kind: 'win',
    text,
    href: '/wins',
  }));

const { api } = apiOf({ moments: [won, thanked], finds: [words, words] });

describe('a story', () => {
  it('is told by all slices, newest first, as far as it is asked for', async () => {
    const from = '2026-01-01T00:00:00Z';
    const told = (await api.moments?.(ctx, { personId, from })) as { moments: { text: string }[] };
    expect(told.moments.map(({ text }) => text)).toEqual(['Thanks', 'Shipped']);
  });

  it('is searched in all of them, no further than asked', async () => {
    const told = (await api.find?.(ctx, { text: 'ship', limit: 3 })) as { found: unknown[] };
    expect(told.found).toHaveLength(3);
    expect(told.found[0]).toMatchObject({ at: '2026-02-01T00:00:00Z', text: 'ship' });
  });
});
