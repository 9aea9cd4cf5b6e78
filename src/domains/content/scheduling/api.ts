import { implement } from '../../../platform/operation.ts';
import { audiences } from './api-audiences.ts';
import { bookings } from './api-bookings.ts';
import { placements } from './api-placements.ts';
import { reading } from './api-reading.ts';
import { releases } from './api-releases.ts';
import { contract } from './contract.ts';

export const operations = implement(contract, {
  ...placements,
  ...audiences,
  ...reading,
  ...bookings,
  ...releases,
});
