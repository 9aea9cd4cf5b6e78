import { contract } from '../../src/domains/record/contract.ts';
import { all, eachTheirOwn, none, type Row } from './outcomes.ts';
import type { Stage } from './stage.ts';

async function exported({ world, people: { author }, ids }: Stage): Promise<void> {
  ids.export = (await world.as(author)(contract, 'export', {})).exportId;
}

/** A note of one's own about nobody: what it becomes is told, and nothing is made of it. */
const files = [{ path: 'Nobody Here/2025-03-04.md', text: 'A note.' }];
const notes = () => ({ files });

export const recordRows: Readonly<Record<string, Row>> = {
  'record.export': { input: none, expect: eachTheirOwn },
  'record.files': {
    input: ({ ids }) => ({ exportId: ids.export }),
    expect: { ...all('not-here'), author: 'yes' },
    before: exported,
  },
  'record.importPlan': {
    input: notes,
    expect: eachTheirOwn,
    silent: 'It looks, and changes nothing.',
  },
  'record.importApply': {
    input: notes,
    expect: eachTheirOwn,
    silent: 'Where no note finds a place, nothing happened.',
  },
};
