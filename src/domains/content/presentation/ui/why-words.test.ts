import { describe, expect, it } from 'vitest';
import type { Reason } from '../engine/types.ts';
import { reasonWords } from './why-words.ts';

const names = {
  title: (id: string) => ({ a: 'Welcome', b: 'Winter plan' })[id] ?? 'Another booking',
  audience: () => 'Managers in Germany',
  moment: (at: number) => `at ${at}`,
};
const say = (reason: Reason) => reasonWords(reason, 'a', names);

describe('why somebody sees something, or not', () => {
  it('is a sentence for every reason there is', () => {
    const release = 'Spring';
    const experiment = 'Tone';
    const all: [Reason, string][] = [
      [{ because: 'won', place: 1 }, 'It is shown.'],
      [{ because: 'won', place: 2 }, 'It is shown, at place 2.'],
      [
        { because: 'type-not-accepted', type: 'question-deck' },
        'The placement takes no question deck.',
      ],
      [
        { because: 'not-live-yet', release, from: 5 },
        'It begins with the release Spring, which goes live at 5.',
      ],
      [
        { because: 'rolled-back', release, at: 5 },
        'The release Spring that began it was rolled back at 5.',
      ],
      [{ because: 'ended', release, at: 5 }, 'The release Spring ended it at 5.'],
      [{ because: 'before-window', from: 5 }, 'Its time begins at 5.'],
      [{ because: 'after-window', until: 5 }, 'Its time ended at 5.'],
      [
        { because: 'not-in-recurrence', next: 5 },
        'It comes again at certain times; the next one is at 5.',
      ],
      [
        { because: 'not-in-recurrence', next: null },
        'It comes again at certain times, and none of them is left.',
      ],
      [
        { because: 'audience', term: 'country == "DE"', unknown: [] },
        'It is for Managers in Germany, and this viewer is not one of: people in Germany.',
      ],
      [
        { because: 'audience', term: 'size(teams) > 2', unknown: [] },
        'It is for Managers in Germany, and for this viewer this does not hold: size(teams) > 2',
      ],
      [
        { because: 'audience', term: 'x', unknown: ['country', 'level'] },
        'It is for Managers in Germany, and of this viewer country and level are not known.',
      ],
      [
        { because: 'holdout', experiment, bucket: 9876 },
        'They are held out of the experiment Tone, to compare with (share 98.76 %).',
      ],
      [
        { because: 'other-arm', experiment, bucket: 100, arm: 'B' },
        'In the experiment Tone they are not in the arm B (share 1.00 %).',
      ],
      [
        { because: 'capped', seen: 1, freeAt: 7 },
        'They saw it once, which is often enough; it may come again at 7.',
      ],
      [
        { because: 'lower-priority', than: 'b' },
        'Winter plan comes first: it has the higher priority.',
      ],
      [
        { because: 'lost-draw', to: 'b' },
        'Winter plan has the same priority, and this viewer’s share falls to it.',
      ],
    ];
    for (const [reason, sentence] of all) expect(say(reason)).toBe(sentence);
  });
});
