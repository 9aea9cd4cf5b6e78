import { implement } from '../../../platform/operation.ts';
import { imports } from './api-import.ts';
import { rooms } from './api-rooms.ts';
import { shelf } from './api-shelf.ts';
import { contract } from './contract.ts';

export const operations = implement(contract, { ...shelf, ...rooms, ...imports });
