import type { Utterance } from './features.ts';
import { asksOpenly, shapeOf, withoutFillers } from './sentence-shapes.ts';
import { cleaned, sentencesOf, wordsOf } from './text.ts';

/** The questions of a turn; of one without a question mark, its last sentence. */
function questionsIn(text: string): string[] {
  const sentences = sentencesOf(text);
  const asked = sentences.filter((sentence) => sentence.includes('?'));
  return asked.length > 0 ? asked : sentences.slice(-1);
}

/** How a turn asks, for telling open questions from closed ones. */
export function questionFeatures({ text: said }: Utterance): string[] {
  const text = cleaned(said);
  const questions = questionsIn(text);
  const open = questions.map(asksOpenly);
  return [
    'always',
    ...questions.flatMap((question, at) => ofQuestion(question, at === questions.length - 1)),
    `shapes ${questions.map(shapeOf).slice(-2).join('>')}`,
    `questions ${Math.min(3, questions.length)} of ${Math.min(5, sentencesOf(text).length)}`,
    `last open ${open.at(-1)}`,
    `open ${open.some(Boolean)} ${open.every(Boolean)}`,
    `invites ${/\btell me|describe|talk about|think about\b/.test(text)}`,
    `cut off ${/-+\s*$/.test(text)}`,
  ];
}

function ofQuestion(question: string, isLast: boolean): string[] {
  const place = isLast ? 'last' : 'early';
  const shape = shapeOf(question);
  const words = wordsOf(withoutFillers(question));
  const wide = /\b(?:what|how|why)\b/.test(question);
  return [
    `${place} ${shape}`,
    `${place} ${shape} wide ${wide}`,
    `${place} open ${asksOpenly(question)}`,
    ...[1, 2, 3].map((most) => `${place}${most} ${words.slice(0, most).join(' ')}`),
    `${place} long ${Math.min(5, Math.floor(words.length / 4))}`,
    `or ${/ or\b/.test(question)}`,
    ...words.map((word) => `u${word}`),
    ...words.slice(1).map((word, at) => `d${words[at]} ${word}`),
    `ends ${words.slice(-2).join(' ')}`,
  ];
}
