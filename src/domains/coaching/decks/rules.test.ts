import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCsv } from '../../../platform/csv.ts';
import { coach } from './rules-coach.ts';
import { drawFrom, type Had, keyOf } from './rules-draw.ts';
import { decksFromJson, decksFromTable, mergedInto } from './rules-import.ts';
import { askedIn, opens, type Reads } from './rules-reading.ts';

const readings: Readonly<Record<Reads, readonly string[]>> = {
  open: [
    'What made it work?',
    'So, how was that for you?',
    'Why/why not?',
    'Tell me about your week',
    'Can you tell me a little about it?',
    'Do you feel at home here? What makes you say so?',
    'As your manager, what should I stop doing?',
    'When did you last feel that your work was seen?',
    'What do you want to do in five years? Ten years?',
    'What are your goals',
  ],
  closed: [
    'Are you on track to meet the deadline?',
    'Do you like the new tool?',
    'Have you ever felt undervalued here?',
    'Anything else?',
    'How many hours a day do you work?',
    'When is your next holiday?',
    'What went well? Did you tell them?',
    'You are fine with that, right?',
    'Is there anything that’s slowing you down?',
    'Next week, could you present it?',
    'Do you feel you’re getting enough feedback?',
    'Do you feel appreciated?',
    'Do you help others on the team?',
    'Do others help you?',
    'Do you want to lead it?',
    'Would you like more coaching?',
    'Could you see yourself here?',
    'Do you have the tools you need?',
    'Do you have any feedback for me?',
    'Are there any obstacles I can remove?',
    'Is there a situation you’d like my help with?',
    'Is there someone who helps you?',
    'Is there anything to add?',
    'Any questions about it?',
    'When was your last holiday?',
    'Who is helping you?',
    'How often do you meet?',
    'How much do you like it?',
    'Is the migration done?',
    'Would you update me on the move?',
    'Next week, would you be willing to share it?',
  ],
  advice: [
    'Have you tried talking to Sam?',
    'Don’t you think we should wait?',
    'Why don’t you ask her?',
    'Wouldn’t it be better to write it down?',
    'What if you asked Sam?',
    'How about taking a week off?',
    'You should talk to your lead.',
    'Maybe you could just ask him?',
  ],
  none: [
    'Hand-over of the billing service',
    'Salary?',
    'We agreed on Tuesday.',
    '',
    '???',
    'Was hat dich gefreut?',
    'Hast du schon mit Sam gesprochen?',
    'Die neue Stelle?',
    'Willst du das wirklich?',
    'Est-ce que tu vas bien ?',
    '¿Cómo estás?',
  ],
};

describe('the coach', () => {
  for (const [reads, texts] of Object.entries(readings)) {
    it(`reads ${texts.length} as ${reads}`, () => {
      expect(texts.map((text) => [text, coach(text).reads])).toEqual(
        texts.map((text) => [text, reads]),
      );
    });
  }

  it('offers two open questions in the same words, and keeps what stands before', () => {
    expect(coach('Are you on track to meet the deadline?').rewrites).toEqual([
      'To what extent are you on track to meet the deadline?',
      'What tells you whether you are on track to meet the deadline?',
    ]);
    expect(coach('You seem quiet. Is there anything you’d like to talk about?').rewrites).toEqual([
      'You seem quiet. What is it that you’d like to talk about?',
      'You seem quiet. What comes to mind that you’d like to talk about?',
    ]);
    expect(coach('Have you tried talking to Sam?').rewrites).toEqual([
      'What have you tried so far?',
      'What do you make of talking to Sam?',
    ]);
    expect(coach('How are you?').rewrites).toEqual([]);
  });

  it('never throws, is quick, and calls its own rewrites open', () => {
    const word = fc.constantFrom(
      ...'you I we is are have do would when who how what not the team it , ? . ( really like to ask anything'.split(
        ' ',
      ),
    );
    const typed = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 30 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        expect(coach(text).rewrites).toHaveLength(/closed|advice/.test(coach(text).reads) ? 2 : 0);
      }),
    );
    const said = Object.values(readings).flat();
    const closed = said.flatMap((text) => coach(text).rewrites);
    expect(closed.filter((text) => coach(text).reads !== 'open')).toEqual([]);
  });

  const real = new URL('../../../../../shared/data/questions/questions.json', import.meta.url);
  it.skipIf(!existsSync(real))('opens every closed one of the 325 questions', () => {
    const { questions } = JSON.parse(readFileSync(real, 'utf8')) as {
      questions: { question: { en: string } }[];
    };
    const coached = questions.map(({ question }) => coach(question.en));
    const rewrites = coached.flatMap((one) => one.rewrites);
    expect(coached.filter(({ reads }) => reads === 'closed').length).toBeGreaterThan(30);
    expect(coached.filter(({ reads }) => reads === 'none')).toEqual([]);
    expect(rewrites.filter((text) => coach(text).reads !== 'open')).toEqual([]);
  });
});

describe('open or closed', () => {
  const real = new URL('../../../../../shared/data/annomi/annomi-train.csv', import.meta.url);
  it.skipIf(!existsSync(real))('agrees with annotators of counselling dialogues', () => {
    const votes = new Map<string, { text: string; open: number; of: number }>();
    for (const { cells } of readCsv(readFileSync(real, 'utf8')).rows) {
      if (cells.main_therapist_behaviour !== 'question') continue;
      const key = `${cells.transcript_id} ${cells.utterance_id}`;
      const { open, of } = votes.get(key) ?? { open: 0, of: 0 };
      const more = cells.question_subtype === 'open' ? 1 : 0;
      votes.set(key, { text: cells.utterance_text ?? '', open: open + more, of: of + 1 });
    }
    const tried = [...votes.values()].map(({ text, open, of }) => ({
      gold: open * 2 >= of,
      said: opens(askedIn(text).words),
    }));
    const f1 = (kind: boolean): number => {
      const count = (gold: boolean, said: boolean) =>
        tried.filter((one) => one.gold === gold && one.said === said).length;
      const right = count(kind, kind);
      return (2 * right) / (2 * right + count(!kind, kind) + count(kind, !kind));
    };
    expect(tried.length).toBeGreaterThan(1000);
    expect((f1(true) + f1(false)) / 2).toBeGreaterThan(0.76);
  });
});

describe('the questions that come with the product', () => {
  const folder = new URL('../../../../content/starter/decks/', import.meta.url);
  type Deck = { title: string; questions: { text: string; probes: string[]; why: string }[] };
  const decks = readdirSync(folder).map((file) => {
    const [, front = ''] = readFileSync(new URL(file, folder), 'utf8').split('---\n');
    return parse(front) as Deck;
  });
  const questions = decks.flatMap((deck) => deck.questions);

  it('are at least 240, each once, open, with two to four probes and a reason', () => {
    expect(questions.length).toBeGreaterThanOrEqual(240);
    expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length);
    expect(questions.filter(({ text }) => coach(text).reads !== 'open')).toEqual([]);
    const thin = questions.filter(
      ({ probes, why }) => probes.length < 2 || probes.length > 4 || why.trim() === '',
    );
    expect(thin).toEqual([]);
  });
});

describe('a drawn question', () => {
  const cards = ['a', 'b', 'c'].map((questionId) => ({ deckId: 'd', questionId }));
  const at = fc.constantFrom(
    '2025-06-01T00:00:00Z',
    '2026-01-01T00:00:00Z',
    '2026-06-01T00:00:00Z',
  );
  const pasts = fc
    .array(fc.tuple(fc.constantFrom(...cards), at))
    .map((had): Had => new Map(had.map(([card, moment]) => [keyOf(card), moment])));
  const chances = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const since = '2026-01-01T00:00:00Z';

  it('is one the pair has not had since, or none; wanted again, anything but the last', () => {
    fc.assert(
      fc.property(pasts, chances, (had, chance) => {
        const recent = (key: string) => (had.get(key) ?? '') >= since;
        const all = cards.every((card) => recent(keyOf(card)));
        const drawn = drawFrom(cards, { had, since, again: false, chance });
        expect(drawn === undefined).toBe(all);
        if (drawn) expect(recent(keyOf(drawn))).toBe(false);
        expect(drawFrom(cards, { had, since, again: true, chance })).toBeDefined();
      }),
    );
    expect(drawFrom([], { had: new Map(), since, again: true, chance: 0 })).toBeUndefined();
  });
});

describe('a file of questions', () => {
  const ours = {
    i18nCategories: { Work: { en: 'Work', ja_JP: '仕事' } },
    questions: [
      { id: 1, question: { en: 'What is easy?', ja_JP: '何が簡単ですか？' }, category: 'Work' },
      { id: 2, question: { en: 'What is hard?' }, category: 'Work' },
      { question: 'Who helps?' },
    ],
  };

  it('becomes a deck for each category, in each language', () => {
    const { decks, refused } = decksFromJson(ours);
    expect(refused).toEqual([]);
    expect(decks.map(({ title }) => title)).toEqual([
      { en: 'Work', 'ja-JP': '仕事' },
      { en: 'Questions' },
    ]);
    expect(decks[0]?.questions[0]).toMatchObject({
      id: 'q1',
      words: { 'ja-JP': { text: '何が簡単ですか？', probes: [], why: '' } },
    });
  });

  it('says in a sentence what it cannot read, and takes the rest', () => {
    const { decks, refused } = decksFromJson([
      'What works?',
      { category: 'x' },
      17,
      { text: '' },
      { text: { english: 'Hm?' } },
      { text: 'x'.repeat(501) },
      'What works?',
    ]);
    expect(decks.map(({ questions }) => questions.length)).toEqual([1]);
    expect(refused).toEqual([
      'Question 2 has no words that can be read.',
      'Question 3 has no words that can be read.',
      'Question 4: Please write the question.',
      'Question 5: “english” is no language.',
      'Question 6: Please keep this under 501 characters.',
      'Question 7 stands in this file twice.',
    ]);
    expect(decksFromJson({ a: 1 }).refused[0]).toContain('A file holds');
    expect(decksFromTable(readCsv('name,deck\nx,y\n')).refused[0]).toContain('“question”');
    const csv = decksFromTable(readCsv('question,deck\n"What?",A\nWhat,A,B\n'));
    expect(csv.refused).toEqual(['Line 3: This line has 3 cells where the first line has 2.']);
  });

  it('comes again without doubling, and leaves what was written since', () => {
    const [work] = decksFromJson(ours).decks;
    if (!work) throw new Error('There is no deck.');
    const more = { ...work, questions: [...work.questions, { id: 'mine', words: {} }] };
    expect(mergedInto(work, work)).toEqual(work);
    expect(mergedInto(more, work)).toEqual(more);
  });

  it('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void decksFromJson(value)));
    fc.assert(fc.property(fc.string(), (text) => void decksFromTable(readCsv(text))));
  });
});
