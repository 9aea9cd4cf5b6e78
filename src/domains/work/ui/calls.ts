import type { OutputOf } from '../../../platform/universal/contract.ts';
import { calls } from '../../../web/call.ts';
import type { contract } from '../contract.ts';

export const work = calls<typeof contract>('work');

type Ops = (typeof contract)['operations'];
export type Team = OutputOf<Ops['team']>;
export type WorkOfPerson = OutputOf<Ops['person']>;
export type Glue = OutputOf<Ops['glue']>;
export type Piece = Team['people'][number]['assignments'][number];
