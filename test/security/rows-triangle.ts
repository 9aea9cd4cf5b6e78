import { Temporal } from 'temporal-polyfill';
import { contract } from '../../src/domains/style/triangle/contract.ts';
import { authorOfPrivate, eachTheirOwn, none, type Row } from './outcomes.ts';
import type { Stage } from './stage.ts';

/** What the author began or wrote down; nobody else can tell that it is there. */
const begun = new WeakMap<Stage, string>();
const learned = new WeakMap<Stage, string>();

const asAuthor = ({ world, people }: Stage) => world.as(people.author);

/** A word of the author's that nobody else may ever read. */
const secret = ({ canaries }: Stage): string =>
  canaries.find((one) => one.for.length === 1 && one.for[0] === 'author')?.word ?? '';

const taking = (stage: Stage) => ({ takingId: begun.get(stage) ?? '' });
const teacher = (stage: Stage) => ({ teacherId: learned.get(stage) ?? '' });
const split = { product: 20, performance: 30, people: 50 };

async function asked(stage: Stage): Promise<void> {
  begun.set(stage, (await asAuthor(stage)(contract, 'begin', {})).takingId);
}

async function answered(stage: Stage): Promise<void> {
  await asked(stage);
  const { taking: open } = await asAuthor(stage)(contract, 'taking', {});
  for (const { block, first } of open?.pairs ?? []) {
    await asAuthor(stage)(contract, 'answer', { ...taking(stage), block, chose: first.side });
  }
}

async function written(stage: Stage): Promise<void> {
  const words = secret(stage);
  await asAuthor(stage)(contract, 'reflect', { kind: 'energises', words });
  const kept = await asAuthor(stage)(contract, 'keepTeacher', { name: words, words });
  learned.set(stage, kept.teacherId);
}

/** The week everybody is in, in the place where everybody is. */
const tap = () => {
  const today = Temporal.Now.plainDateISO('Europe/Berlin');
  return { weekOn: today.subtract({ days: today.dayOfWeek - 1 }).toString(), split };
};

export const triangleRows: Readonly<Record<string, Row>> = {
  'triangle.mine': { input: none, expect: eachTheirOwn },
  'triangle.sources': { input: none, expect: eachTheirOwn },
  'triangle.taking': { input: none, expect: eachTheirOwn },
  'triangle.tapped': { input: none, expect: eachTheirOwn },
  'triangle.reflections': { input: none, expect: eachTheirOwn, before: written },
  'triangle.begin': { input: none, expect: eachTheirOwn },
  'triangle.answer': {
    input: (stage) => ({ ...taking(stage), block: 1, chose: 'product' }),
    expect: authorOfPrivate,
    before: asked,
  },
  'triangle.finish': { input: taking, expect: authorOfPrivate, before: answered },
  'triangle.discard': { input: taking, expect: authorOfPrivate, before: asked },
  'triangle.aim': { input: () => ({ target: split }), expect: eachTheirOwn },
  'triangle.tap': { input: tap, expect: eachTheirOwn },
  'triangle.reflect': {
    input: () => ({ kind: 'avoids', words: 'Mine.' }),
    expect: eachTheirOwn,
  },
  'triangle.keepTeacher': {
    input: (stage) => ({ ...teacher(stage), name: 'Somebody', words: 'Mine.' }),
    expect: authorOfPrivate,
    before: written,
  },
  'triangle.removeTeacher': { input: teacher, expect: authorOfPrivate, before: written },
};
