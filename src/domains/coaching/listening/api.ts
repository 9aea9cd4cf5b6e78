import { implement } from '../../../platform/operation.ts';
import { kept } from './api-kept.ts';
import { quiet } from './api-quiet.ts';
import { sessions } from './api-sessions.ts';
import { contract } from './contract.ts';

export const operations = implement(contract, { ...quiet, ...sessions, ...kept });
