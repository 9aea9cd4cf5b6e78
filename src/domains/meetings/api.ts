import { implement } from '../../platform/operation.ts';
import { meeting } from './api-meeting.ts';
import { points } from './api-points.ts';
import { reading } from './api-reading.ts';
import { room } from './api-room.ts';
import { series } from './api-series.ts';
import { contract } from './contract.ts';

export const operations = implement(contract, {
  ...reading,
  ...series,
  ...meeting,
  ...points,
  ...room,
});
