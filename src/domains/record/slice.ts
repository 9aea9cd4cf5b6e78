import type { Slice } from '../../platform/slice.ts';
import { apiOf } from './api.ts';
import { columns } from './record.ts';

/** What a person wrote goes out, and what they wrote elsewhere comes in. */
export function record(from: readonly Slice[]): Slice {
  const sources = from.flatMap(({ name, record }) => (record ? [{ name, record }] : []));
  return { name: 'record', needs: ['org', 'meetings'], operations: apiOf(sources), columns };
}
