import { implement } from '../../platform/operation.ts';
import { sharing } from './api-glue.ts';
import { reading } from './api-reading.ts';
import { gluing } from './api-reading-glue.ts';
import { promising } from './api-time.ts';
import { working } from './api-work.ts';
import { contract } from './contract.ts';

export const operations = implement(contract, {
  ...reading,
  ...gluing,
  ...working,
  ...sharing,
  ...promising,
});
