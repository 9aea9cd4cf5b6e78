import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { splitFrontMatter } from '../../platform/front-matter.ts';
import type { Context } from '../../platform/operation.ts';
import { nameKey } from '../../platform/universal/text.ts';
import { mayKeepPast, type PastNote } from '../meetings/public.ts';
import { meOf } from '../org/public.ts';
import type { Entry, Note } from './contract.ts';
import { calledIn, type Known, type Read, whenIn, whoIs } from './rules.ts';
import { knownFingerprints, peopleCalled } from './store.ts';

export type Asked = {
  readonly files: readonly Note[];
  readonly people: readonly { called: string; personId: string }[];
};

/** A note that has a place: whom it is with, when, and the words. */
export type Placed = PastNote & { readonly fingerprint: string };

export type Looked = { readonly entry: Entry; readonly placed: Placed | null };

type Sorting = {
  readonly now: Temporal.Instant;
  readonly timeZone: string;
  readonly people: readonly Known[];
  readonly meant: ReadonlyMap<string, string>;
};

/** Reads every file, finds whom and when it is about, and says what would become of it. */
export async function lookAt(ctx: Context, { files, people }: Asked): Promise<Looked[]> {
  const notes = files.map(({ path, text }): Read => ({ path, ...splitFrontMatter(text) }));
  const names = [...new Set(notes.map((note) => calledIn(note)).filter((name) => name !== null))];
  const { timeZone } = await meOf(ctx.db, ctx.viewer);
  const sorting: Sorting = {
    now: ctx.now,
    timeZone,
    people: await peopleCalled(ctx.db, ctx.viewer, {
      nameKeys: names.map(nameKey),
      emails: names.map((name) => name.toLowerCase()),
      ids: people.map(({ personId }) => personId),
    }),
    meant: new Map(people.map(({ called, personId }) => [called, personId])),
  };
  const looked = notes.map((note) => sort(note, sorting));
  return settle(ctx, looked);
}

function sort(note: Read, { now, timeZone, people, meant }: Sorting): Looked {
  const called = calledIn(note);
  const chosen = called === null ? undefined : meant.get(called);
  const person =
    people.find(({ personId }) => personId === chosen) ?? (called ? whoIs(called, people) : null);
  const when = whenIn(note);
  const entry = {
    path: note.path,
    called,
    person: person && { personId: person.personId, name: person.name },
    on: when?.toPlainDate().toString() ?? null,
  };
  const problem = (reason: string): Looked => ({
    entry: { ...entry, state: 'problem', reason },
    placed: null,
  });
  if (!note.body.trim()) return problem('This note is empty.');
  if (!called) return problem('It does not say whom it is about, in its head, folder or name.');
  if (!person) return problem(`Nobody here is clearly called “${called}”. Choose whom you mean.`);
  if (!when) return problem('It does not say of which day it is, in its head or its name.');
  const startsAt = when.toZonedDateTime(timeZone).toInstant();
  if (Temporal.Instant.compare(startsAt, now) > 0) return problem('Its day lies in the future.');
  const { personId } = person;
  const markdown = note.body.trim();
  const fingerprint = fingerprintOf(personId, startsAt, markdown);
  return {
    entry: { ...entry, state: 'new', reason: null },
    placed: { personId, startsAt, timeZone, markdown, fingerprint },
  };
}

const fingerprintOf = (personId: string, startsAt: Temporal.Instant, markdown: string): string =>
  createHash('sha256').update(`${personId} ${startsAt} ${markdown}`).digest('base64url');

/** Leaves out what is here already, twice in the same folder, or about somebody one does not meet. */
async function settle(ctx: Context, looked: readonly Looked[]): Promise<Looked[]> {
  const placed = looked.flatMap((one) => one.placed ?? []);
  const known = new Set(
    await knownFingerprints(
      ctx.db,
      ctx.viewer,
      placed.map(({ fingerprint }) => fingerprint),
    ),
  );
  const closed = new Map<string, string | null>();
  for (const { personId } of placed) {
    if (!closed.has(personId)) closed.set(personId, await mayKeepPast(ctx, personId));
  }
  return looked.map((one) => {
    if (!one.placed) return one;
    const why = closed.get(one.placed.personId) ?? null;
    if (why) return { entry: { ...one.entry, state: 'problem', reason: why }, placed: null };
    if (known.has(one.placed.fingerprint)) {
      return { entry: { ...one.entry, state: 'known', reason: null }, placed: null };
    }
    known.add(one.placed.fingerprint);
    return one;
  });
}
