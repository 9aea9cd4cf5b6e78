import { implement } from '../../../platform/operation.ts';
import { card } from './api-card.ts';
import { celebrating } from './api-celebrate.ts';
import { past } from './api-past.ts';
import { team } from './api-team.ts';
import { contract } from './contract.ts';

export const operations = implement(contract, { ...card, ...celebrating, ...past, ...team });
