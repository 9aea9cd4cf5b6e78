import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { contract as authoring } from '../domains/content/authoring/contract.ts';
import { contract as scheduling } from '../domains/content/scheduling/contract.ts';
import { contract } from '../domains/learning/contract.ts';
import type { Database as Found } from '../platform/db/find-database.ts';
import { appRoot } from '../platform/root.ts';
import type { Act } from './acting.ts';
import { tellDecks } from './decks.ts';
import type { Demo } from './demo.ts';
import { tellPictures } from './pictures.ts';
import { onStage, type Stage } from './stage.ts';
import { engineerWords, managerWords, questions } from './words-learning.ts';

const webinar = 'hard-conversations-without-a-script';

/** What the two have read, begun and thought. */
export const tellLearning = (found: Found, demo: Demo, now: Temporal.Instant): Promise<void> =>
  onStage(found, demo, now, async (stage) => {
    stage.at(12);
    await stage.manager(contract, 'loadStarter', {});
    await announceWebinar(stage.manager, stage.now);
    await tellManager(stage);
    await tellEngineer(stage);
    await tellPictures(stage, demo);
    stage.at(0);
    await tellDecks(found, demo, stage.engineer);
  });

/** In a bit more than a week, so that there is time to ask beforehand. */
async function announceWebinar(manager: Act, now: Temporal.Instant): Promise<void> {
  const file = join(appRoot, `content/demo/webinars/${webinar}.md`);
  const day = now.toZonedDateTimeISO('UTC').toPlainDate().add({ days: 9 });
  const text = (await readFile(file, 'utf8')).replace(
    /^minutes:/m,
    `starts-at: '${day}T14:00:00Z'\nminutes:`,
  );
  const path = `webinars/${webinar}.md`;
  await manager(authoring, 'push', { files: [{ path, text }], publish: true });
  const { itemId } = await manager(contract, 'open', { slug: webinar });
  await manager(scheduling, 'book', { placement: 'me.learn', itemId, plan: { priority: 5 } });
}

async function tellManager({ manager, at }: Stage): Promise<void> {
  await read(manager, 'the-first-ten-minutes', 1);
  const { itemId } = await manager(contract, 'open', { slug: 'your-first-eight-weeks' });
  at(11);
  const { enrolmentId } = await manager(contract, 'begin', { itemId });
  await walk(manager, enrolmentId, ['w1-read', 'w1-slots', 'w1-owe', 'w2-read'], managerWords);
  at(3);
  await read(manager, 'three-seconds', 1);
  at(1);
  await read(manager, 'ask-before-you-advise', 0.5);
  for (const text of questions.named) await ask(manager, text, true);
}

async function tellEngineer({ engineer, at }: Stage): Promise<void> {
  at(8);
  const { itemId } = await engineer(contract, 'open', { slug: 'is-managing-for-me' });
  const { enrolmentId } = await engineer(contract, 'begin', { itemId });
  await walk(engineer, enrolmentId, ['w1-why', 'w1-read'], engineerWords.steps);
  for (const said of engineerWords.scenes) await engineer(contract, 'reflect', said);
  at(1);
  await read(engineer, 'from-making-to-making-possible', 0.4);
  for (const text of questions.unnamed) await ask(engineer, text, false);
}

async function walk(
  act: Act,
  enrolmentId: string,
  steps: readonly string[],
  words: Readonly<Record<string, string>>,
): Promise<void> {
  for (const stepId of steps) await act(contract, 'doStep', { enrolmentId, stepId, done: true });
  for (const [stepId, said] of Object.entries(words)) {
    await act(contract, 'writeStep', { enrolmentId, stepId, words: said });
  }
}

const paragraphs = 24;

/** Reads an article so far: 1 is to its end. */
async function read(act: Act, slug: string, share: number): Promise<void> {
  const { itemId } = await act(contract, 'open', { slug });
  const paragraph = Math.round((paragraphs - 1) * share);
  await act(contract, 'keepPlace', { itemId, paragraph, paragraphs });
}

async function ask(act: Act, text: string, named: boolean): Promise<void> {
  const { itemId } = await act(contract, 'open', { slug: webinar });
  await act(contract, 'ask', { itemId, text, named });
}
