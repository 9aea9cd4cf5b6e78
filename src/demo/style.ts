import { Temporal } from 'temporal-polyfill';
import { contract } from '../domains/style/triangle/contract.ts';
import type { Act } from './acting.ts';
import type { Stage } from './stage.ts';
import { learnedFrom, reflections } from './words-style.ts';

type Side = 'product' | 'performance' | 'people';

/** Three takings over two years: how often of three each side is preferred, strongest first. */
const takings: readonly { readonly daysAgo: number; readonly order: readonly Side[] }[] = [
  { daysAgo: 690, order: ['performance', 'product', 'people'] },
  { daysAgo: 330, order: ['performance', 'people', 'product'] },
  { daysAgo: 24, order: ['people', 'performance', 'product'] },
];

/** Where the last weeks went, oldest first: more and more to people, after a new target. */
const weeks: readonly (readonly [number, number, number])[] = [
  [30, 45, 25],
  [35, 40, 25],
  [25, 45, 30],
  [25, 40, 35],
  [20, 45, 35],
  [20, 40, 40],
  [15, 25, 60],
  [10, 30, 60],
  [15, 20, 65],
  [10, 25, 65],
];

/** A mirror over two years: three looks into it, a target, Friday taps, and a few words. */
export async function tellStyle({ manager, engineer, at, now }: Stage): Promise<void> {
  for (const { daysAgo, order } of takings) {
    at(daysAgo);
    await take(manager, order, 17);
  }
  at(80);
  await manager(contract, 'aim', { target: { product: 30, performance: 35, people: 35 } });
  await tapWeeks(manager, at, now);
  at(5);
  for (const said of reflections) await manager(contract, 'reflect', said);
  for (const teacher of learnedFrom) await manager(contract, 'keepTeacher', teacher);
  await take(engineer, ['product', 'people', 'performance'], 9);
}

/** Answers by this order, but for every so-manieth, as people do. */
async function take(who: Act, order: readonly Side[], against: number): Promise<void> {
  const { takingId } = await who(contract, 'begin', {});
  const { taking } = await who(contract, 'taking', {});
  for (const { block, first, second } of taking?.pairs ?? []) {
    const [one, other] = [first.side, second.side].sort(
      (a, b) => order.indexOf(a) - order.indexOf(b),
    );
    const chose = (block * 7) % 24 < against ? one : other;
    await who(contract, 'answer', { takingId, block, chose: chose ?? first.side });
  }
  await who(contract, 'finish', { takingId });
}

/** On the Saturday of each of the last weeks that are over. */
async function tapWeeks(who: Act, at: Stage['at'], now: Temporal.Instant): Promise<void> {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate();
  const sinceSaturday = ((today.dayOfWeek + 1) % 7) + 7;
  for (const [nth, [product, performance, people]] of weeks.entries()) {
    const daysAgo = sinceSaturday + 7 * (weeks.length - 1 - nth);
    at(daysAgo);
    const weekOn = today.subtract({ days: daysAgo + 5 });
    const split = { product, performance, people };
    await who(contract, 'tap', { weekOn: Temporal.PlainDate.from(weekOn).toString(), split });
  }
}
