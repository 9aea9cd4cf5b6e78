import { implement } from '../../platform/operation.ts';
import { administration } from './api-administration.ts';
import { imports } from './api-import.ts';
import { invitations } from './api-invitations.ts';
import { people } from './api-people.ts';
import { setUp } from './api-set-up.ts';
import { structure } from './api-structure.ts';
import { contract } from './contract.ts';

export const operations = implement(contract, {
  ...setUp,
  ...people,
  ...structure,
  ...imports,
  ...invitations,
  ...administration,
});
