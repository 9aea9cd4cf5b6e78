import { contract as commitments } from '../domains/commitments/contract.ts';
import { contract as org } from '../domains/org/contract.ts';
import { contract } from '../domains/work/contract.ts';
import type { Demo } from './demo.ts';
import type { Stage } from './stage.ts';
import {
  engineerWork,
  experiments,
  favours,
  promises,
  type ToldPiece,
  teamWork,
} from './words-work.ts';

type Who = { readonly personId: string };

/** Two years of work: what each did, turns that went round for half a year, time promised and taken. */
export async function tellWork(stage: Stage, { engineer }: Demo): Promise<void> {
  const { reports } = await stage.manager(org, 'me', {});
  const others = reports.filter(({ personId }) => personId !== engineer.personId);
  await tellRotas(stage);
  for (const piece of engineerWork) await tellPiece(stage, engineer, piece);
  for (const [place, pieces] of teamWork.entries()) {
    const one = others[place];
    if (one) for (const piece of pieces) await tellPiece(stage, one, piece);
  }
  for (const { place, daysAgo, title, hours, how } of favours) {
    const one = [engineer, ...others][place];
    const days = { from: daysAgo, until: daysAgo - 7 };
    if (one) await tellPiece(stage, one, { title, hours, how, kind: 'glue', ...days }, 'all');
  }
  await tellTime(stage);
  await tellPromises(stage, engineer);
}

const dayOf = ({ now }: Stage, daysAgo: number): string =>
  now.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: daysAgo }).toString();

async function tellPiece(
  stage: Stage,
  { personId }: Who,
  { from, until, skills = [], how = 'asked', ...said }: ToldPiece,
  per: 'week' | 'all' = 'week',
): Promise<void> {
  stage.at(Math.max(from, 0) + 2);
  const days = { fromOn: dayOf(stage, from), untilOn: dayOf(stage, until) };
  const made = { ...said, ...days, skills: [...skills], per, how, personId };
  const one = await stage.manager(contract, 'assign', made);
  if (from >= 0) {
    stage.at(from);
    await stage.as(personId)(contract, 'begin', one);
  }
  if (until > 0) {
    stage.at(until);
    await stage.as(personId)(contract, 'finish', one);
  }
}

const rotaWeeks = 26;

/** Every fortnight what is under way is noted as done, and so the next turns are given out. */
async function tellRotas(stage: Stage): Promise<void> {
  const began = rotaWeeks * 7;
  stage.at(began);
  const startsOn = dayOf(stage, began);
  const minutes = { title: 'Minutes of the week', hours: 1.5, everyWeeks: 1, startsOn };
  await stage.manager(contract, 'startRota', minutes);
  const captain = { title: 'Release captain', hours: 6, everyWeeks: 2, startsOn };
  await stage.manager(contract, 'startRota', captain);
  for (let daysAgo = began - 7; daysAgo > 0; daysAgo -= 14) {
    stage.at(daysAgo);
    const { rotas, today } = await stage.manager(contract, 'glue', {});
    for (const { assignmentId, fromOn } of rotas.flatMap(({ turns }) => turns)) {
      if (fromOn <= today) await stage.manager(contract, 'finish', { assignmentId });
    }
  }
  stage.at(0);
}

async function tellTime(stage: Stage): Promise<void> {
  stage.at(170);
  const fromMonth = dayOf(stage, 170).slice(0, 7);
  await stage.manager(contract, 'promiseTime', { hours: 8, fromMonth });
  for (const [daysAgo, hours] of experiments) {
    stage.at(daysAgo);
    await stage.engineer(contract, 'takeTime', { hours, onDay: dayOf(stage, daysAgo) });
  }
}

async function tellPromises(stage: Stage, { personId }: Who): Promise<void> {
  for (const { daysAgo, text, inDays, kept } of promises) {
    stage.at(daysAgo);
    const dueOn = dayOf(stage, daysAgo - inDays);
    const { commitmentId } = await stage.manager(contract, 'promise', { personId, text, dueOn });
    if (kept === null) continue;
    stage.at(kept);
    await stage.manager(commitments, 'keep', { commitmentId });
  }
}
