import { implement } from '../../../platform/operation.ts';
import { choosing } from './api-choice.ts';
import { imports } from './api-import.ts';
import { keeping } from './api-keeping.ts';
import { reading } from './api-reading.ts';
import { contract } from './contract.ts';

export const operations = implement(contract, { ...reading, ...keeping, ...choosing, ...imports });
