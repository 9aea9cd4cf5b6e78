import type { Slice } from '../../platform/slice.ts';
import { apiOf } from './api.ts';

/** Brings together what the slices named here have to tell of a person, and to find. */
export function story(from: readonly Slice[]): Slice {
  const moments = from.flatMap(({ moments }) => moments ?? []);
  const finds = from.flatMap(({ finds }) => finds ?? []);
  return { name: 'story', needs: [], operations: apiOf({ moments, finds }) };
}
