import type { Taking, Wants } from './contract-shapes.ts';
import { nameOf } from './rules-motivators.ts';

const most = 5;

/** Their own words, quoted, without the full stop that would end the question too early. */
const quoted = (words: string): string => `“${words.replace(/[.!?…\s]+$/u, '')}”`;

const first = (lines: readonly string[] | undefined): string | undefined => lines?.[0];

type Voice = {
  readonly you: string;
  readonly your: string;
  readonly do: string;
  readonly want: string;
};

const own: Voice = { you: 'you', your: 'your', do: 'do', want: 'want' };
const about = (name: string): Voice => {
  const [given = name] = name.split(/\s+/);
  return { you: given, your: `${given}’s`, do: 'does', want: 'wants' };
};

/** Questions about what is wanted come first, those about what is in the way last (E28). */
const forms: readonly ((voice: Voice, wants: Wants) => string | undefined)[] = [
  ({ you, want }, { toLearn }) => {
    const what = first(toLearn);
    return (
      what &&
      `${capital(you)} ${want} to learn ${quoted(what)}. What would the first real piece of work with it be?`
    );
  },
  ({ you }, { greatYear }) =>
    greatYear
      ? `A year from now it was a great one. What happened in the first month that set ${you} on the way?`
      : undefined,
  ({ you, want }, { moreOf }) => {
    const what = first(moreOf);
    return (
      what && `${capital(you)} ${want} more of ${quoted(what)}. Where was there already some of it?`
    );
  },
  ({ you, want }, { promotion }) =>
    promotion === 'soon'
      ? `${capital(you)} ${want} the next step soon. What is visible already of somebody one step on?`
      : undefined,
  ({ you, want }, { toTry }) => {
    const what = first(toTry);
    return (
      what &&
      `${capital(you)} ${want} to try ${quoted(what)}. What would be small enough to begin this month?`
    );
  },
  ({ you, do: does }, { stretch }) =>
    stretch
      ? `Something stretches ${you} right now. What ${does} ${you} need so that it stays a good stretch?`
      : undefined,
  ({ you, want }, { lessOf }) => {
    const what = first(lessOf);
    return (
      what && `${capital(you)} ${want} less of ${quoted(what)}. Who or what could it go to instead?`
    );
  },
];

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase() + word.slice(1);

/**
 * Up to five open questions for a career conversation, from what the engineer filled in as far as
 * the asker may see it: in their own voice (`name` null), or about them by name.
 */
export function promptsOf(
  wants: Wants | null,
  taking: Taking | null,
  name: string | null,
): string[] {
  const voice = name === null ? own : about(name);
  const asked = wants ? forms.flatMap((form) => form(voice, wants) ?? []) : [];
  const [top] = taking?.ranking ?? [];
  const moving = top
    ? [`${nameOf(top)} moves ${voice.you} most. When was there last a good piece of it?`]
    : [];
  return [...asked.slice(0, most - moving.length), ...moving];
}
