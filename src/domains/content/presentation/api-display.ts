import type { Db } from '../../../platform/db/database.ts';
import { type Display, emptyDisplay, numberOf, withSource } from './rules-display.ts';
import { asHouse, numbersOf, sourcesOf } from './store.ts';

/** Compiled displays of the organisations asked for last. Held by number, so never out of date. */
const held = new Map<string, Display>();
const most = 200;

/** What stands in these placements, as this transaction sees it. */
export function displayOf(
  db: Db,
  organisationId: string,
  placements: readonly string[],
): Promise<Display> {
  return asHouse(db, async () => {
    const before = held.get(organisationId) ?? emptyDisplay;
    const changed = (await numbersOf(db, organisationId))
      .filter(({ placement }) => placements.includes(placement))
      .filter(({ placement, number }) => number !== numberOf(before, placement))
      .map(({ placement }) => placement);
    if (changed.length === 0) return before;
    const display = (await sourcesOf(db, organisationId, changed)).reduce(withSource, before);
    keep(organisationId, display);
    return display;
  });
}

function keep(organisationId: string, display: Display): void {
  held.delete(organisationId);
  held.set(organisationId, display);
  const [oldest] = held.keys();
  if (held.size > most && oldest !== undefined) held.delete(oldest);
}
