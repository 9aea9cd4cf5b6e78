import { implement } from '../../platform/operation.ts';
import { programmes } from './api-programmes.ts';
import { reflections } from './api-reflections.ts';
import { shelf } from './api-shelf.ts';
import { starter } from './api-starter.ts';
import { webinars } from './api-webinars.ts';
import { contract } from './contract.ts';

export const operations = implement(contract, {
  ...shelf,
  ...programmes,
  ...webinars,
  ...reflections,
  ...starter,
});
