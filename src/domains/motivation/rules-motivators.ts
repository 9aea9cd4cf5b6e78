/**
 * Twelve things that move people at work, in our own words. The constructs are common ground of
 * research on work motivation and values (autonomy, competence, relatedness: Deci and Ryan 2000;
 * work values: Elizur 1984); nobody's instrument is used.
 */
const words = {
  craft: ['Craft', 'Getting better at something hard, until it feels like yours.'],
  discovery: ['Discovery', 'Following a question that nobody here has answered yet.'],
  challenge: ['Challenge', 'Working at the edge of what you can do.'],
  finishing: ['Finishing', 'Seeing things done, and out with the people who use them.'],
  'own-way': ['Own way', 'Deciding for yourself how you get there.'],
  'a-say': ['A say', 'Having a voice in where all of this goes.'],
  meaning: ['Meaning', 'Knowing whose day gets better because of your work.'],
  helping: ['Helping', 'Making it easier for others to be good at what they do.'],
  belonging: ['Belonging', 'Being among people you like and trust.'],
  'being-seen': ['Being seen', 'Somebody notices what you did, and says so.'],
  steadiness: ['Steadiness', 'Knowing what comes next, at a pace that leaves room for life.'],
  'fair-reward': ['Fair reward', 'Pay and standing that match what you give.'],
} as const satisfies Record<string, readonly [name: string, sentence: string]>;

export type Motivator = keyof typeof words;

/** An order of all twelve, what moves most first. */
export type Ranking = readonly Motivator[];

export const motivators = Object.keys(words) as [Motivator, ...Motivator[]];

export const nameOf = (motivator: Motivator): string => words[motivator][0];

export const sentenceOf = (motivator: Motivator): string => words[motivator][1];

/** All twelve, each once. */
export const isWhole = (ranking: readonly string[]): boolean =>
  ranking.length === motivators.length && motivators.every((one) => ranking.includes(one));
