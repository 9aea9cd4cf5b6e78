/** Glue work is rotated, and the right work finds somebody: as a manager and two reports live it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contract as motivation } from '../../src/domains/motivation/contract.ts';
import { contract as sharing } from '../../src/domains/sharing/contract.ts';
import { contract } from '../../src/domains/work/contract.ts';
import { axeOn } from '../axe.ts';
import { ask, enter, eventually, openRooms, people, signIn, startSeries } from './room-kit.ts';

openRooms();

const turnsSeen = (page: Page) => page.getByRole('button', { name: / turn, / }).count();

const wants = {
  moreOf: [],
  lessOf: [],
  toLearn: ['How queues behave'],
  toTry: [],
  stretch: '',
  greatYear: '',
  promotion: 'unsaid' as const,
};

describe('work', () => {
  it('that holds the team together goes round, and two trade their turns', async () => {
    const { lea, ben, kim } = await people();
    const first = await enter(await signIn(lea), '/work/glue');
    await first.page.getByRole('button', { name: 'Begin a rota' }).click();
    await first.page.getByLabel('What comes round').fill('Minutes');
    await first.page.getByRole('button', { name: 'Let it go round' }).click();
    await first.page.getByRole('article').getByText('Minutes').waitFor();
    await eventually(() => turnsSeen(first.page)).toBe(3);

    const { rotas } = await ask(ben)(contract, 'glue', {});
    const mine = rotas[0]?.turns.find(({ person }) => person.personId === ben.personId);
    const second = await enter(await signIn(ben), '/work/glue');
    const third = await enter(await signIn(kim), '/work/glue');
    await second.page
      .getByRole('button', { name: /^Your turn/ })
      .first()
      .click();
    await second.page.getByRole('menuitem', { name: 'Trade it' }).click();
    await second.page.getByLabel('Why').fill('A wedding');
    await second.page.getByRole('button', { name: 'Ask', exact: true }).click();
    await second.page.getByText('You asked kim to trade').waitFor();
    await third.page.getByText('A wedding').waitFor();
    expect(await axeOn(third.page)).toEqual([]);
    await third.page.getByRole('button', { name: 'Trade', exact: true }).click();
    await eventually(async () => {
      const now = await ask(ben)(contract, 'glue', {});
      const turn = now.rotas[0]?.turns.find((one) => one.assignmentId === mine?.assignmentId);
      return turn?.person.name;
    }).toBe('kim');

    await first.page.getByText('would be no surprise').first().waitFor();
    expect(await axeOn(first.page)).toEqual([]);
    for (const { errors } of [first, second, third]) expect(errors).toEqual([]);
  });

  it('is suggested with reasons, given, and seen on the lane of whoever does it', async () => {
    const { lea, ben } = await people();
    const session = await signIn(lea);
    await startSeries(session, ben);
    await ask(ben)(motivation, 'keepWants', wants);
    await ask(ben)(sharing, 'show', { thing: 'motivation.wants', personId: lea.personId });
    const { page, errors } = await enter(session, '/work');
    await page.getByText('Nothing is noted yet').waitFor();
    await page.getByRole('button', { name: 'A piece of work' }).click();
    await page.getByLabel('What', { exact: true }).fill('Queue of the mailer');
    await page.getByLabel('Skills').fill('Queues');
    await page.getByLabel('Hours', { exact: true }).fill('8');
    await page.getByText('Wants to learn or try Queues, as they show you.').waitFor();
    await page.getByText('Nothing is noted as under way; 8 with this.').first().waitFor();
    expect(await axeOn(page)).toEqual([]);
    await page.getByRole('radio', { name: /^ben/ }).click({ force: true });
    await page.getByRole('button', { name: 'Give it' }).click();
    const bar = page.getByRole('button', { name: /^Queue of the mailer: core, 8 h a week/ });
    await bar.click();
    await page.getByRole('button', { name: 'It has begun' }).click();
    await eventually(async () => {
      const { assignments } = await ask(ben)(contract, 'person', { personId: ben.personId });
      return assignments.map(({ title, begunOn }) => [title, begunOn !== null]);
    }).toEqual([['Queue of the mailer', true]]);
    expect(await axeOn(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});
