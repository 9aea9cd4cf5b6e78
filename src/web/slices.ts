import { account } from '../domains/account/ui/routes.tsx';
import { decksWeb } from '../domains/coaching/decks/ui/routes.tsx';
import { listeningWeb } from '../domains/coaching/listening/ui/routes.tsx';
import { picturesWeb } from '../domains/coaching/pictures/ui/routes.tsx';
import { talkWeb } from '../domains/coaching/talk/ui/routes.tsx';
import { commitmentsWeb } from '../domains/commitments/ui/routes.tsx';
import { authoringWeb } from '../domains/content/authoring/ui/routes.tsx';
import { presentationWeb } from '../domains/content/presentation/ui/routes.tsx';
import { schedulingWeb } from '../domains/content/scheduling/ui/routes.tsx';
import { laddersWeb } from '../domains/growth/ladders/ui/routes.tsx';
import { plansWeb } from '../domains/growth/plans/ui/routes.tsx';
import { readingsWeb } from '../domains/growth/readings/ui/routes.tsx';
import { learningWeb } from '../domains/learning/ui/routes.tsx';
import { meetingsWeb } from '../domains/meetings/ui/routes.tsx';
import { motivationWeb } from '../domains/motivation/ui/routes.tsx';
import { orgWeb } from '../domains/org/ui/routes.tsx';
import { celebrationsWeb } from '../domains/recognition/celebrations/ui/routes.tsx';
import { winsWeb } from '../domains/recognition/wins/ui/routes.tsx';
import { recordWeb } from '../domains/record/ui/routes.tsx';
import { sharingWeb } from '../domains/sharing/ui/routes.tsx';
import { triangleWeb } from '../domains/style/triangle/ui/routes.tsx';
import { todayWeb } from '../domains/today/ui/routes.tsx';
import { workWeb } from '../domains/work/ui/routes.tsx';
import type { WebSlice } from './shell/slice.ts';

/** Every slice with screens. Their order is the order of their actions in the palette. */
export const slices: readonly WebSlice[] = [
  todayWeb,
  orgWeb,
  meetingsWeb,
  commitmentsWeb,
  motivationWeb,
  winsWeb,
  celebrationsWeb,
  triangleWeb,
  learningWeb,
  laddersWeb,
  listeningWeb,
  decksWeb,
  picturesWeb,
  talkWeb,
  workWeb,
  authoringWeb,
  schedulingWeb,
  presentationWeb,
  plansWeb,
  readingsWeb,
  sharingWeb,
  recordWeb,
  account,
];
