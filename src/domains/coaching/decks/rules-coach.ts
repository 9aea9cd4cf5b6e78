import { askedIn, type Reads, reads } from './rules-reading.ts';
import { openedAdvice, openedQuestion } from './rules-rewrites.ts';

type Coached = {
  readonly reads: Reads;
  /** Two ways to ask it openly, in the same words as far as they carry; none where none are needed. */
  readonly rewrites: readonly string[];
};

const tag = /, (?:right|okay|huh|yeah|correct|is that right|isn't it|don't you|no)$/i;

/** Reads what somebody is about to ask, and offers to open it. Nothing leaves the device. */
export function coach(text: string): Coached {
  const how = reads(text);
  if (how === 'open' || how === 'none') return { reads: how, rewrites: [] };
  const { before, words } = askedIn(text);
  const opened = (how === 'advice' ? openedAdvice : openedQuestion)(words.replace(tag, ''));
  const typed = (said: string) => (text.includes('’') ? said.replaceAll("'", '’') : said);
  return {
    reads: how,
    rewrites: opened.map((one) => typed([before, one].filter(Boolean).join(' '))),
  };
}
