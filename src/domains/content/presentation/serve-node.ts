/**
 * What a process holds in memory of each organisation that is asked for: the compiled display and the
 * keys. It hears the bell of a publish and reads what is newer; after missed bells it compares numbers;
 * while the database is away it goes on with what it has, and a start begins with a copy on disk.
 */
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { FrontParts } from '../../../platform/http/front.ts';
import type { Bell } from '../../../platform/live/doorbell.ts';
import { kindOf, type Log } from '../../../platform/log.ts';
import type { Seals } from './api-state.ts';
import { hmac, viewerStates } from './engine/state.ts';
import { type Display, emptyDisplay, numberOf, withSource } from './rules-display.ts';
import { type Copies, type Copy, openCopies } from './serve-copies.ts';
import { numbersOf, type Stored, sourcesOf } from './store.ts';
import { type Key, keysInForce } from './store-keys.ts';

/** One organisation, as this process shows it. */
export type Home = {
  readonly organisationId: string;
  display: Display;
  keys: ReadonlyMap<string, Key>;
  /** Seals what viewers keep, and hides who they are; null before anything was published. */
  state: Seals | null;
};

type Parts = Pick<FrontParts, 'database' | 'doorbell' | 'log' | 'dataFolder'>;

/** How long to wait before asking a database that is away once more. */
const againMs = 500;

export class Node {
  readonly #parts: Parts;
  readonly #copies: Copies;
  readonly #homes = new Map<string, Home>();
  readonly #reading = new Map<string, Promise<Home | null>>();
  /** Homes that are being renewed, and whether a bell rang meanwhile. */
  readonly #renewing = new Map<Home, { again: boolean }>();
  readonly #stops: (() => void)[];
  #closed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#copies = openCopies(parts.dataFolder, parts.log);
    this.#stops = [
      parts.doorbell.listen((bell) => this.#hear(bell)),
      parts.doorbell.onGap(() => {
        for (const id of [...this.#homes.keys(), ...this.#reading.keys()]) this.#renewLater(id);
      }),
    ];
  }

  /** From the copies on disk, whether or not the database is there. */
  async start(): Promise<void> {
    for await (const { organisationId, ...copy } of this.#copies.all()) {
      const home = newHome(organisationId);
      await apply(home, copy, this.#parts.log);
      this.#homes.set(organisationId, home);
      void this.#renew(home);
    }
  }

  /** What is in memory already: without waiting, for the hot path. */
  held(organisationId: string): Home | undefined {
    return this.#homes.get(organisationId);
  }

  /** In memory, or read now; null where nothing was ever published and no key made. */
  async home(organisationId: string): Promise<Home | null> {
    const held = this.#homes.get(organisationId);
    if (held) return held;
    const asked = this.#reading.get(organisationId) ?? this.#read(organisationId);
    this.#reading.set(organisationId, asked);
    return asked.finally(() => this.#reading.delete(organisationId));
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const stop of this.#stops) stop();
    await this.#copies.close();
  }

  async #read(organisationId: string): Promise<Home | null> {
    const home = newHome(organisationId);
    const { keys } = await this.#bringUpToDate(home);
    if (keys.length === 0) return null;
    this.#homes.set(organisationId, home);
    return home;
  }

  #hear({ name, organisationId }: Bell): void {
    const isOurs = name === 'presentation.compiled' || name === 'presentation.keys-changed';
    if (isOurs) this.#renewLater(organisationId);
  }

  /** A bell in the middle of a first reading may be about what that did not see any more. */
  #renewLater(organisationId: string): void {
    const held = this.#homes.get(organisationId);
    if (held) void this.#renew(held);
    const reading = this.#reading.get(organisationId);
    reading?.then((home) => home && this.#renew(home)).catch(() => undefined);
  }

  /** Until it succeeds, and once more if a bell rang meanwhile: nothing missed stays missed. */
  async #renew(home: Home): Promise<void> {
    const under = this.#renewing.get(home);
    if (under) under.again = true;
    else await this.#renewNow(home);
  }

  async #renewNow(home: Home): Promise<void> {
    const turn = { again: true };
    this.#renewing.set(home, turn);
    while (turn.again && !this.#closed) {
      turn.again = false;
      try {
        await this.#bringUpToDate(home);
      } catch (error) {
        turn.again = true;
        this.#parts.log('presentation waits for the database', kindOf(error));
        await setTimeout(againMs, undefined, { ref: false });
      }
    }
    this.#renewing.delete(home);
  }

  async #bringUpToDate(home: Home): Promise<Copy> {
    const copy = await newer(this.#parts, home);
    await apply(home, copy, this.#parts.log);
    if (copy.keys.length > 0) this.#copies.keep(home.organisationId, copy);
    return copy;
  }
}

const newHome = (organisationId: string): Home => ({
  organisationId,
  display: emptyDisplay,
  keys: new Map(),
  state: null,
});

/** Sources with other numbers than are held, and the keys in force. */
function newer({ database }: Parts, { organisationId, display }: Home): Promise<Copy> {
  return database.transaction('read', { organisationId, personId: null }, async (db) => {
    const changed = (await numbersOf(db, organisationId))
      .filter(({ placement, number }) => number !== numberOf(display, placement))
      .map(({ placement }) => placement);
    const sources = changed.length > 0 ? await sourcesOf(db, organisationId, changed) : [];
    return { sources, keys: await keysInForce(db, organisationId) };
  });
}

async function apply(home: Home, { sources, keys }: Copy, log: Log): Promise<void> {
  for (const stored of sources) {
    applySource(home, stored, log);
    await setImmediate();
  }
  // A key that stands as it did stays the same object, and so do the tokens that were verified by it.
  home.keys = new Map(keys.map((key) => [key.keyId, home.keys.get(key.keyId) ?? key]));
  const secret = keys.find(({ kind }) => kind === 'state')?.material;
  if (secret && home.state?.secret !== secret)
    home.state = { secret, seals: viewerStates(hmac(secret)) };
}

/** What does not compile is never served: the last good one stays. */
function applySource(home: Home, stored: Stored, log: Log): void {
  try {
    home.display = withSource(home.display, stored);
  } catch (error) {
    log('presentation refuses a source', { placement: stored.source.name, ...kindOf(error) });
  }
}
