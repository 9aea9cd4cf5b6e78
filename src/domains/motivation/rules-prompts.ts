import type { Taking, Wants } from './contract-shapes.ts';
import { nameOf } from './rules-motivators.ts';

const most = 5;

/** Who speaks: the engineer of themselves, or somebody of them by name. */
type Voice = {
  readonly You: string;
  readonly you: string;
  readonly want: string;
  readonly does: string;
};

const ownVoice: Voice = { You: 'You', you: 'you', want: 'want', does: 'do' };

function voiceAbout(name: string): Voice {
  const [given = name] = name.trim().split(/\s+/);
  return { You: given, you: given, want: 'wants', does: 'does' };
}

type Form = {
  /** The words it is made from; without them it is not asked. */
  readonly from: (wants: Wants) => string | undefined;
  readonly ask: (voice: Voice, words: string) => string;
};

/** Questions about what is wanted come first, those about what is in the way last (E28). */
const forms: readonly Form[] = [
  {
    from: ({ toLearn }) => toLearn[0],
    ask: ({ You, want }, words) =>
      `${You} ${want} to learn ${words}. What would the first real piece of work with it be?`,
  },
  {
    from: ({ greatYear }) => greatYear,
    ask: ({ you }) =>
      `A year from now it was a great one. What happened in the first month that set ${you} on the way?`,
  },
  {
    from: ({ moreOf }) => moreOf[0],
    ask: ({ You, want }, words) =>
      `${You} ${want} more of ${words}. Where was there already some of it?`,
  },
  {
    from: ({ promotion }) => (promotion === 'soon' ? promotion : undefined),
    ask: ({ You, want }) =>
      `${You} ${want} the next step soon. What is visible already of somebody one step on?`,
  },
  {
    from: ({ toTry }) => toTry[0],
    ask: ({ You, want }, words) =>
      `${You} ${want} to try ${words}. What would be small enough to begin this month?`,
  },
  {
    from: ({ stretch }) => stretch,
    ask: ({ you, does }) =>
      `Something stretches ${you} right now. What ${does} ${you} need so that it stays a good stretch?`,
  },
  {
    from: ({ lessOf }) => lessOf[0],
    ask: ({ You, want }, words) =>
      `${You} ${want} less of ${words}. Who or what could it go to instead?`,
  },
];

/** Their own words, without the full stop that would end the question too early. */
const quoted = (words: string): string => `“${words.replace(/[.!?…\s]+$/u, '')}”`;

function asked(wants: Wants, voice: Voice): string[] {
  return forms.flatMap(({ from, ask }) => {
    const words = from(wants);
    return words ? [ask(voice, quoted(words))] : [];
  });
}

const askedOfFirst = ([first]: Taking['ranking'], { you }: Voice): string[] =>
  first ? [`${nameOf(first)} moves ${you} most. When was there last a good piece of it?`] : [];

/**
 * Up to five open questions for a career conversation, from what the engineer filled in as far as
 * the asker may see it: in their own voice (`name` null), or about them by name.
 */
export function promptsOf(
  wants: Wants | null,
  taking: Taking | null,
  name: string | null,
): string[] {
  const voice = name === null ? ownVoice : voiceAbout(name);
  const moving = taking ? askedOfFirst(taking.ranking, voice) : [];
  const wanted = wants ? asked(wants, voice) : [];
  return [...wanted.slice(0, most - moving.length), ...moving];
}
