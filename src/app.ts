import { account } from './domains/account/slice.ts';
import { decks } from './domains/coaching/decks/slice.ts';
import { listening } from './domains/coaching/listening/slice.ts';
import { pictures } from './domains/coaching/pictures/slice.ts';
import { talk } from './domains/coaching/talk/slice.ts';
import { commitments } from './domains/commitments/slice.ts';
import { authoring } from './domains/content/authoring/slice.ts';
import { presentation } from './domains/content/presentation/slice.ts';
import { scheduling } from './domains/content/scheduling/slice.ts';
import { ladders } from './domains/growth/ladders/slice.ts';
import { plans } from './domains/growth/plans/slice.ts';
import { readings } from './domains/growth/readings/slice.ts';
import { learning } from './domains/learning/slice.ts';
import { meetings } from './domains/meetings/slice.ts';
import { motivation } from './domains/motivation/slice.ts';
import { org } from './domains/org/slice.ts';
import { celebrations } from './domains/recognition/celebrations/slice.ts';
import { wins } from './domains/recognition/wins/slice.ts';
import { record } from './domains/record/slice.ts';
import { sharing } from './domains/sharing/slice.ts';
import { story } from './domains/story/slice.ts';
import { triangle } from './domains/style/triangle/slice.ts';
import { today } from './domains/today/slice.ts';
import { work } from './domains/work/slice.ts';
import type { Slice } from './platform/slice.ts';

const content: readonly Slice[] = [authoring, scheduling, presentation];
const coaching: readonly Slice[] = [decks, pictures, listening, talk];
const rooms: readonly Slice[] = [
  org,
  account,
  ...content,
  meetings,
  sharing,
  ladders,
  readings,
  motivation,
  commitments,
  learning,
  ...coaching,
  work,
  wins,
  celebrations,
  plans,
];

/** A style reads what Today was good for, and tells Today of a drift. */
const all: readonly Slice[] = [...rooms, triangle];

/** Every slice of the product, each after those it needs. Deleting a line deletes the feature. */
export const slices: readonly Slice[] = [...rooms, story(all), today(all), triangle, record(all)];
