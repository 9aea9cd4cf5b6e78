/** L-02: two hundred tries of each way to falsify a sealed log; every one must be seen. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { newId } from '../ids.ts';
import { breakIn, type Entry, type Seal, sealOf } from './seals.ts';

const key = 'a key of the folder';
const organisationId = newId();
const begin = Temporal.Instant.from('2026-11-02T09:00:00Z');

const entry = (index: number): Entry => ({
  auditId: `0000${String(index).padStart(6, '0')}`,
  action: ['auth.signed-in', 'org.invited', 'org.imported'][index % 3] ?? '',
  actorId: newId(),
  subjects: { personId: newId(), lineId: newId() },
  at: begin.add({ minutes: index }).toString(),
});

function sealed(count: number): { entries: Entry[]; seals: Seal[] } {
  const entries = Array.from({ length: count }, (_, index) => entry(index));
  const seals: Seal[] = [];
  for (let from = 0; from < count; from += 7) {
    const about = { organisationId, at: begin.add({ hours: from }).toString() };
    const seal = sealOf(key, seals.at(-1) ?? null, about, entries.slice(from, from + 7));
    if (seal) seals.push(seal);
  }
  return { entries, seals };
}

type Log = { entries: Entry[]; seals: Seal[] };
const at = (log: Log, index: number): Entry => log.entries[index] as Entry;

/** What somebody who owns the database, and not the folder, could try. */
const attacks: Record<string, (log: Log, one: number, two: number) => Log> = {
  'edit a line': (log, one) => ({
    ...log,
    entries: log.entries.with(one, { ...at(log, one), action: 'nothing.happened' }),
  }),
  'delete a line': (log, one) => ({ ...log, entries: log.entries.toSpliced(one, 1) }),
  'swap two lines': (log, one, two) => {
    const [first, second] = [at(log, one), at(log, two === one ? (one + 1) % 60 : two)];
    const swapped = log.entries.map((line) => {
      if (line === first) return { ...second, auditId: first.auditId };
      return line === second ? { ...first, auditId: second.auditId } : line;
    });
    return { ...log, entries: swapped };
  },
  'cut the end off': (log, one) => ({ ...log, entries: log.entries.slice(0, one) }),
  'rewrite all and seal anew with another key': (log, one) => {
    const entries = log.entries.map((line, index) =>
      index >= one ? { ...line, actorId: newId() } : line,
    );
    const about = { organisationId, at: begin.toString() };
    return { entries, seals: [sealOf('another key', null, about, entries) as Seal] };
  },
  'set the clock back': (log, one) => ({
    ...log,
    entries: log.entries.with(one, {
      ...at(log, one),
      at: begin.subtract({ hours: 1 }).toString(),
    }),
  }),
  'slip a line in': (log, one) => ({
    ...log,
    entries: log.entries.toSpliced(one, 0, { ...entry(one), auditId: `${at(log, one).auditId}` }),
  }),
  'take a seal away': (log, one) => ({ ...log, seals: log.seals.toSpliced(one % 8, 1) }),
};

describe('a sealed audit log', () => {
  it('holds when nobody touched it, and lines may be added', () => {
    const { entries, seals } = sealed(60);
    expect(breakIn(key, seals, entries)).toBeNull();
    expect(breakIn(key, seals, [...entries, entry(60), entry(61)])).toBeNull();
  });

  it('holds though the database gives the keys of an object in another order', () => {
    const { entries, seals } = sealed(14);
    const turned = entries.map((line) => ({
      ...line,
      subjects: Object.fromEntries(Object.entries(line.subjects as object).reverse()),
    }));
    expect(breakIn(key, seals, turned)).toBeNull();
  });

  it.each(Object.entries(attacks))('shows when somebody would %s', (_, attack) => {
    const index = fc.integer({ min: 0, max: 58 });
    fc.assert(
      fc.property(index, index, (one, two) => {
        const { entries, seals } = attack(sealed(60), one, two);
        expect(breakIn(key, seals, entries)).not.toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});
