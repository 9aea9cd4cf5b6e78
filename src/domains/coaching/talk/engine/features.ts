import { shapeOf, withoutFillers } from './sentence-shapes.ts';
import { cleaned, sentencesOf } from './text.ts';

/** What is known of a turn: its words, and what the other one said before it. */
export type Utterance = { readonly text: string; readonly previous?: string | undefined };

/** A turn taken apart once, for all the features that look at it. */
type Parts = {
  readonly text: string;
  readonly tokens: readonly string[];
  readonly words: readonly string[];
  readonly sentences: readonly string[];
  readonly previous: string;
  readonly before: readonly string[];
};

const tokensOf = (text: string): string[] =>
  text.match(/\p{L}+(?:'\p{L}+)?|\d+|[?!.,]|--?/gu) ?? [];
const isWord = (token: string): boolean => /[\p{L}\d]/u.test(token);

function partsOf({ text: said, previous: heard = '' }: Utterance): Parts {
  const [text, previous] = [cleaned(said), cleaned(heard)];
  const tokens = tokensOf(text);
  return {
    text,
    tokens,
    words: tokens.filter(isWord),
    sentences: sentencesOf(text),
    previous,
    before: tokensOf(previous),
  };
}

/** How many of the marks a number has reached: a length becomes one of a few sizes. */
const size = (value: number, marks: readonly number[]): number =>
  marks.filter((mark) => value >= mark).length;
const share = (part: number, whole: number): number => part / Math.max(1, whole);
const short = ({ words }: Parts): number => size(words.length, [4, 10, 25]);

/** One, two and three tokens in a row, with the edges of the turn among them. */
function grams({ tokens }: Parts): string[] {
  const row = ['^', ...tokens, '$'];
  return row.flatMap((token, at) => {
    const [second, third] = [row[at + 1], row[at + 2]];
    const found = [`u${token}`];
    if (second !== undefined) found.push(`d${token} ${second}`);
    if (third !== undefined) found.push(`t${token} ${second} ${third}`);
    return found;
  });
}

/** Two tokens with one or two others between them: "what … you" however it goes on. */
function gaps({ tokens }: Parts): string[] {
  const row = ['^', ...tokens, '$'];
  return row.flatMap((token, at) =>
    [2, 3].filter((far) => at + far < row.length).map((far) => `g${far}${token} ${row[at + far]}`),
  );
}

const asks = (sentence: string): boolean => sentence.includes('?');

function lengths(parts: Parts): string[] {
  const { text, words, sentences } = parts;
  const questions = sentences.filter(asks).length;
  const last = sentences.at(-1) ?? '';
  const lastShare = size(share(last.split(/\s+/).length, words.length), [0.1, 0.25, 0.5, 0.9]);
  const different = size(share(new Set(words).size, words.length), [0.6, 0.75, 0.9]);
  const long = size(words.length, [4, 8, 16, 32]);
  return [
    `length ${size(words.length, [1, 2, 3, 4, 6, 9, 13, 18, 25, 35, 50, 80])}`,
    `sentences ${Math.min(sentences.length, 6)}`,
    `questions ${Math.min(questions, 3)}`,
    `asks last ${asks(last)} ${short(parts)}`,
    `ends asking ${/\?\s*$/.test(text)}`,
    `asking share ${size(share(questions, sentences.length), [0.01, 0.2, 0.4, 0.7, 1])} ${long}`,
    `last share ${lastShare} ${asks(last)}`,
    `different ${different} ${long}`,
    `cut off ${/(?:--?|…)$/.test(text)}`,
    `goes on ${text.startsWith('-')}`,
    `numbers ${Math.min(2, words.filter((word) => /\d/.test(word)).length)}`,
  ];
}

const starts = (place: string, words: readonly string[], most: number): string[] =>
  Array.from({ length: most }, (_, at) => `${place}${at + 1} ${words.slice(0, at + 1).join(' ')}`);

/** How each sentence begins, and more of the first and the last. */
function openings({ sentences }: Parts): string[] {
  return sentences.flatMap((sentence, at) => {
    const mark = asks(sentence) ? '?' : '.';
    const words = tokensOf(sentence).filter(isWord);
    const start = tokensOf(withoutFillers(sentence)).filter(isWord);
    const found = starts(`begins${mark}`, start, 3);
    if (at === 0) found.push(...starts(`first${mark}`, start, 2));
    if (at < sentences.length - 1) return found;
    const long = size(words.length, [1, 3, 6, 10, 16, 25]);
    return [
      ...found,
      ...starts(`last${mark}`, start, 2),
      `ends${mark} ${words.slice(-2).join(' ')}`,
      `last long${mark} ${long}`,
    ];
  });
}

const ofYou = /^(?:you|your|you're|you've|yourself|you'd|you'll)$/;
const ofMe = /^(?:i|i'm|i'd|i'll|i've|we|our|my)$/;

function people({ words }: Parts): string[] {
  const count = (pattern: RegExp) => words.filter((word) => pattern.test(word)).length;
  return [
    `you ${size(share(count(ofYou), words.length), [0.001, 0.05, 0.1, 0.15, 0.25])}`,
    `me ${size(share(count(ofMe), words.length), [0.001, 0.05, 0.1, 0.2])}`,
    `you first ${words.slice(0, 3).some((word) => word.startsWith('you'))}`,
  ];
}

const common = new Set(
  'the and but for with from are was were been being its this that these those you she they him her them your his their our does did have has had will would can could should may might just like kind know mean well okay right yeah yes not what when where who why how there here then than about out very really'.split(
    ' ',
  ),
);
const stem = (word: string): string => word.replace(/(?:ing|ed|es|s|ly)$/, '').slice(0, 6);
const tellingWords = (words: readonly string[]): Set<string> =>
  new Set(words.filter((word) => word.length > 2 && !common.has(word)).map(stem));

/** What the turn takes up of what was just said: reflections do, input seldom does. */
function echoes(parts: Parts): string[] {
  const { words, previous, before } = parts;
  const own = tellingWords(words);
  const theirs = tellingWords(before.filter(isWord));
  const taken = [...own].filter((word) => theirs.has(word)).length;
  const heard = before.filter(isWord).length;
  return [
    `taken up ${size(taken, [1, 2, 3, 5])}`,
    `taken share ${size(share(taken, own.size), [0.01, 0.15, 0.3, 0.5])} ${short(parts)}`,
    `heard ${size(heard, [1, 2, 4, 8, 16, 32, 64])}`,
    `heard asks ${previous.includes('?')} ${/\?\s*$/.test(previous)}`,
    `heard long ${size(heard, [1, 4, 16, 40])} ${size(words.length, [2, 4, 8, 16, 32])}`,
    `heard first ${before[0]}`,
    `heard last ${before.findLast((token) => /\p{L}/u.test(token))}`,
    `heard mark ${before.at(-1)}`,
  ];
}

const phrases: readonly (readonly [string, RegExp])[] = [
  ['invites', /\btell me\b|\bwhat do you think\b|\bhow do you feel\b/],
  [
    'mirrors',
    /\b(?:sounds like|seems like|looks like|feels like|it's like|i hear|i'm hearing|you feel|you're feeling|you want|you're saying|you said|you mentioned|for you|on the one hand|and yet|at the same time|important to you)\b/,
  ],
  [
    'advises',
    /\b(?:you should|you need to|you could|i'd (?:like|suggest|recommend)|i would|one thing|some people|a lot of people|other people|many people|people who|research|studies|recommend|suggest|advice|information|risk|actually|because|important (?:to|that)|what i can do|we can|we have|there are|there's a|it can|it may|it might|they can)\b/,
  ],
  [
    'arranges',
    /\b(?:thank you|thanks|appreciate|nice to meet|good to see|my name|welcome|see you|today|next time|talk about|move on)\b/,
  ],
  [
    'nods',
    /^(?:mm-?hmm|mhm|okay|ok|yeah|right|sure|alright|all right|yes|oh|uh-huh|i see|great|good|absolutely|exactly|wow|gotcha|no)[.,! ]*$/,
  ],
  [
    'seeks agreement',
    /(?:right|okay|huh|yeah|isn't it|don't you|is that right|correct|am i right|does that make sense|is that fair)\?\s*$/,
  ],
];

/** Shapes of the sentences, alone and in a row, and telling phrases; each also with the length. */
function shapes({ text, words, sentences }: Parts): string[] {
  const row = sentences.map(shapeOf);
  const asked = sentences.filter(asks).map((one) => `asks ${/\b(?:what|how|why)\b/.test(one)}`);
  const found = phrases.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  const all = [...row, ...asked, ...found, `first ${row[0]}`, `last ${row.at(-1)}`];
  const long = size(words.length, [4, 8, 16, 32]);
  return [
    ...all.map((one) => `shape ${one}`),
    ...all.map((one) => `shape ${one} ${long}`),
    `row ${row.slice(-2).join('>')}`,
    `row3 ${row.slice(-3).join('>')}`,
    `edges ${row[0]}>${row.at(-1)}`,
  ];
}

/** Words and how they are put together. */
export function wordFeatures(utterance: Utterance): string[] {
  const parts = partsOf(utterance);
  const groups = [grams, gaps, lengths, openings, people, echoes, shapes];
  return ['always', ...groups.flatMap((group) => group(parts))];
}

/** Three to five letters in a row: endings, half words and what a transcriber misspelt. */
export function letterFeatures({ text: said }: Utterance): string[] {
  const text = ` ${cleaned(said).replace(/\s+/g, ' ')} `;
  return [3, 4, 5].flatMap((length) =>
    Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) =>
      text.slice(at, at + length),
    ),
  );
}
