import { describe, expect, it } from 'vitest';
import type { Body } from './calls.ts';
import { restoredEntry, withEntry, withoutEntry } from './entries.ts';
import { upon } from './upon.ts';

const article = (title: string, text: string): Body => ({
  common: { custom: {} },
  locales: { en: { title, summary: '', text, custom: {} } },
});

describe('what was typed while a save was on its way', () => {
  const sent = article('Three', 'Ask.\n\nWait.');

  it('stays, and what somebody else wrote elsewhere comes in', () => {
    const typed = article('Three', 'Ask.\n\nWait longer.');
    const answered = article('Three seconds', 'Ask well.\n\nWait.');
    const { en } = upon('article', { sent, typed, answered }).locales;
    expect(en).toMatchObject({ title: 'Three seconds', text: 'Ask well.\n\nWait longer.' });
  });

  it('stays in a line that somebody else made another one', () => {
    const typed = article('Three breaths', 'Ask.\n\nWait.');
    const answered = article('Silence', 'Ask.\n\nWait.');
    expect(upon('article', { sent, typed, answered }).locales['en']).toMatchObject({
      title: 'Silence Three breaths',
    });
  });

  it('is all there is when the server answered what it was sent', () => {
    const typed = article('Three breaths', 'Ask.');
    expect(upon('article', { sent, typed, answered: { ...sent } })).toBe(typed);
  });
});

describe('entries of a list', () => {
  const deck: Body = {
    common: {
      questions: [
        { id: 'a', kind: '' },
        { id: 'b', kind: 'dream' },
      ],
      custom: {},
    },
    locales: {
      en: { title: 'Deck', questions: { b: { text: 'And then?', probes: [], why: '' } } },
    },
  };

  it('come back as they were, with what was written elsewhere since', () => {
    const without = withoutEntry('question-deck', deck, 'b');
    expect(JSON.stringify(without)).not.toContain('And then?');
    const since = withEntry('question-deck', without, 'c');
    const back = restoredEntry('question-deck', since, deck, 'b');
    expect(back.common['questions']).toMatchObject([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
    expect(back.locales['en']).toMatchObject({ questions: { b: { text: 'And then?' } } });
  });
});
