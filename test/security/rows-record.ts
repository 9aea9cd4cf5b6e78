import { eachTheirOwn, none, type Row } from './outcomes.ts';

export const recordRows: Readonly<Record<string, Row>> = {
  'record.export': { input: none, expect: eachTheirOwn },
};
