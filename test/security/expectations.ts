/**
 * Who may do what, as reviewed: one row an operation, grouped by slice. A new operation without a row
 * fails the matrix.
 */

import type { Row } from './outcomes.ts';
import { accountRows } from './rows-account.ts';
import { authoringRows } from './rows-authoring.ts';
import { celebrationsRows } from './rows-celebrations.ts';
import { commitmentsRows } from './rows-commitments.ts';
import { decksRows } from './rows-decks.ts';
import { laddersRows } from './rows-ladders.ts';
import { learningRows } from './rows-learning.ts';
import { listeningRows } from './rows-listening.ts';
import { meetingsRows } from './rows-meetings.ts';
import { motivationRows } from './rows-motivation.ts';
import { orgRows } from './rows-org.ts';
import { picturesRows } from './rows-pictures.ts';
import { plansRows } from './rows-plans.ts';
import { presentationRows } from './rows-presentation.ts';
import { readingsRows } from './rows-readings.ts';
import { recordRows } from './rows-record.ts';
import { schedulingRows } from './rows-scheduling.ts';
import { sharingRows } from './rows-sharing.ts';
import { storyRows } from './rows-story.ts';
import { talkRows } from './rows-talk.ts';
import { todayRows } from './rows-today.ts';
import { triangleRows } from './rows-triangle.ts';
import { winsRows } from './rows-wins.ts';
import { workRows } from './rows-work.ts';

export const expectations: Readonly<Record<string, Row>> = {
  ...accountRows,
  ...authoringRows,
  ...celebrationsRows,
  ...commitmentsRows,
  ...decksRows,
  ...laddersRows,
  ...learningRows,
  ...listeningRows,
  ...meetingsRows,
  ...motivationRows,
  ...orgRows,
  ...picturesRows,
  ...plansRows,
  ...presentationRows,
  ...readingsRows,
  ...recordRows,
  ...schedulingRows,
  ...sharingRows,
  ...storyRows,
  ...talkRows,
  ...todayRows,
  ...triangleRows,
  ...winsRows,
  ...workRows,
};
