import { Temporal } from 'temporal-polyfill';
import { nameKey } from '../../platform/universal/text.ts';
import type { Entry, Plan } from './contract.ts';

/** What a note says of itself: its front matter, its path, and its words. */
export type Read = {
  readonly path: string;
  readonly front: Readonly<Record<string, unknown>>;
  readonly body: string;
};

export type Known = {
  readonly personId: string;
  readonly name: string;
  readonly nameKey: string;
  readonly email: string | null;
  /** Somebody the reader meets, leads or reports to: a first name is enough to mean them. */
  readonly isNear: boolean;
};

const personKeys = ['person', 'with', 'name', 'attendee', 'email', 'report', 'manager'] as const;
const dayKeys = ['date', 'day', 'on', 'created'] as const;
const datePattern = /(\d{4})[-_. ]?(\d{2})[-_. ]?(\d{2})/;
/** Folders that say what lies in them and not whom it is about. */
const plainFolders =
  /^(people|notes?|meetings?|1[-:]?(on[-_ ]?)?1s?|one[-_ ]?(to|on)[-_ ]?ones?|\d{4}|)$/i;

const firstText = (front: Read['front'], keys: readonly string[]): string | null => {
  for (const key of keys) {
    const value = front[key];
    const text = Array.isArray(value) ? value[0] : value;
    if (typeof text === 'string' && text.trim()) return text.trim();
  }
  return null;
};

/** The name in the front matter, else the folder's, else what the file name says beside the day. */
export function calledIn({ path, front }: Read): string | null {
  const named = firstText(front, personKeys);
  if (named) return named.replace(/^\[\[(.*)\]\]$/, '$1').replace(/^@/, '');
  const parts = path.split('/').filter((part) => part !== '');
  const file = (parts.pop() ?? '').replace(/\.\w+$/, '');
  const folder = parts.reverse().find((part) => !plainFolders.test(part.trim()));
  const rest = file
    .replace(datePattern, ' ')
    .replace(/\b(1[-:]?1|one[- ]to[- ]one|career|notes?)\b/gi, ' ')
    .replace(/[-_. ]+/g, ' ')
    .trim();
  return folder?.trim() || rest || null;
}

/** When the meeting was, on the reader's wall clock; noon where only the day is known. */
export function whenIn({ path, front, body }: Read): Temporal.PlainDateTime | null {
  const written = firstText(front, dayKeys) ?? '';
  const heading = body.split('\n', 3).find((line) => datePattern.test(line)) ?? '';
  const match = [written, path.split('/').at(-1) ?? '', heading]
    .map((text) => datePattern.exec(text))
    .find((found) => found !== null);
  if (!match) return null;
  const time = /\b(\d{1,2}):(\d{2})\b/.exec(firstText(front, ['time']) ?? written);
  return plainDateTime(`${match[1]}-${match[2]}-${match[3]}`, time?.[1] ?? '12', time?.[2] ?? '00');
}

function plainDateTime(day: string, hour: string, minute: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(`${day}T${hour.padStart(2, '0')}:${minute}`);
  } catch {
    return null;
  }
}

/** Address, then whole name, then a first name among those one meets; never a guess between two. */
export function whoIs(called: string, people: readonly Known[]): Known | null {
  const key = nameKey(called);
  const only = (found: readonly Known[]) => (found.length === 1 ? (found[0] ?? null) : null);
  const named = people.filter((one) => one.nameKey === key);
  const near = people.filter(({ isNear }) => isNear);
  return (
    only(people.filter(({ email }) => email === called.toLowerCase())) ??
    only(named) ??
    only(named.filter(({ isNear }) => isNear)) ??
    only(near.filter((one) => one.nameKey.split(' ')[0] === key))
  );
}

export const planOf = (entries: readonly Entry[]): Plan => {
  const count = (state: Entry['state']) => entries.filter((one) => one.state === state).length;
  const strangers = new Map<string, number>();
  for (const { called, person } of entries) {
    if (called && !person) strangers.set(called, (strangers.get(called) ?? 0) + 1);
  }
  return {
    entries: [...entries],
    counts: { new: count('new'), known: count('known'), problems: count('problem') },
    strangers: [...strangers].map(([called, notes]) => ({ called, notes })),
  };
};
