/** Conversations of two people for the tests that listen; pauses and interruptions repeat from a seed. */
import { type Conversation, converse, type Turn } from './speech.ts';

const lines = [
  'Good morning, how was your weekend?',
  'It was quiet. We went to the lake and read books.',
  'What are you most proud of since we last spoke?',
  'Probably the way the two teams solved the outage together without anybody asking them to.',
  'Tell me more about that.',
  'Well, at first everybody waited. Then somebody simply opened a page and began to write.',
  'How did that feel for you?',
  'Good. A little strange, because I am used to being the one who begins.',
  'What would you want to do differently next time?',
  'I would ask for help earlier. I always think I should manage alone, and then it is late.',
  'Who could you ask?',
  'There are two people on the platform team who offered.',
  'Great. What is the first small step?',
  'I will invite them for coffee on Thursday and show them the plan.',
  'Is there anything you need from me?',
  'Perhaps a word with their manager, so that the time is really theirs to give.',
  'And apart from work, is there something on your mind?',
  'I have been thinking about the course you mentioned. It starts again in January.',
  'Would you still like to go?',
  'Yes, very much, if the release allows it.',
];

/** From talking over one another to a long silence. */
const pauses = [200, 350, 500, 700, 900, 1400, 3200, 4100, -250, -400];

/** So that a microphone learns its person's voice before it counts. */
const hello = 'I say a sentence or two aloud, so that this microphone knows how loud I am near it.';

/** `turns` turns of the two, beginning somewhere else for each seed. */
export function talkOf(seed: number, turns: number, options?: { leadIn?: number }): Conversation {
  let dice = seed * 7919 + 1;
  return converse(
    Array.from({ length: turns }, (_, i): Turn => {
      dice = (dice * 1_103_515_245 + 12_345) % 2 ** 31;
      return {
        who: (i + seed) % 2 ? 'engineer' : 'manager',
        text: lines[(i + seed * 7) % lines.length] ?? '',
        after: i === 0 ? 0 : (pauses[Math.floor((dice / 2 ** 31) * pauses.length)] ?? 0),
      };
    }),
    options,
  );
}

export const helloOf = (who: Turn['who']): Float32Array =>
  converse([{ who, text: hello, after: 0 }]).voices[who];
