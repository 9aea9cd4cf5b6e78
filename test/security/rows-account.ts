import { newId } from '../../src/platform/ids.ts';
import { eachTheirOwn, none, type Row } from './outcomes.ts';

export const accountRows: Readonly<Record<string, Row>> = {
  'account.security': { input: none, expect: eachTheirOwn },
  'account.endSession': { input: () => ({ sessionId: newId() }), expect: eachTheirOwn },
};
