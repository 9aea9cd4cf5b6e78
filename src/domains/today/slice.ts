import type { Slice } from '../../platform/slice.ts';
import { apiOf } from './api.ts';
import { jobsOf } from './jobs.ts';
import { columns } from './record.ts';

/** Brings together what the slices named here would bring to someone's attention. */
export function today(from: readonly Slice[]): Slice {
  const rules = from.flatMap(({ nudges }) => nudges ?? []);
  return {
    name: 'today',
    needs: ['org', 'meetings', 'commitments'],
    operations: apiOf(rules),
    jobs: jobsOf(rules),
    columns,
  };
}
