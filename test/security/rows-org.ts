import { eachTheirOwn, none, type Row } from './outcomes.ts';

export const orgRows: Readonly<Record<string, Row>> = {
  'org.me': { input: none, expect: eachTheirOwn },
};
