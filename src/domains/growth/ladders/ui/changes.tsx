import type { LadderChange, WordsChanged } from '../contract-shapes.ts';
import { wordsApart } from '../rules-words.ts';

const sentences = {
  added: (name: string) => `${name} is new`,
  removed: (name: string) => `${name} is gone`,
  changed: (name: string) => `${name} has other words`,
  renamed: (name: string, was: string | null) => `${was ?? ''} is called ${name} now`,
} as const;

/** What is different between two versions, thing by thing; its words on request. */
export function Changes({ changes }: { changes: readonly LadderChange[] }) {
  if (changes.length === 0) return <p className="text-ink-soft">Nothing is different.</p>;
  return (
    <ul className="grid gap-2">
      {changes.map((one) => (
        <li key={`${one.of} ${one.key}`}>
          {one.words.length === 0 ? (
            <p>{sentenceOf(one)}</p>
          ) : (
            <details>
              <summary className="min-h-8 text-sea-ink hover:underline">{sentenceOf(one)}</summary>
              <dl className="grid gap-3 py-2 ps-4">
                {one.words.map((words) => (
                  <Words key={words.where} words={words} />
                ))}
              </dl>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function sentenceOf({ of, what, name, was }: LadderChange): string {
  const called = of === 'track' ? `The path ${name}` : of === 'skill' ? name : `The ladder ${name}`;
  return `${sentences[what](called, was)}.`;
}

function Words({ words: { where, before, after } }: { words: WordsChanged }) {
  return (
    <div>
      <dt className="text-sm font-semibold text-ink-soft">{where}</dt>
      <dd className="max-w-prose whitespace-pre-line">
        {wordsApart(before, after).map(({ key, is, text }) => {
          if (is === 'kept') return text;
          const Element = is === 'new' ? 'ins' : 'del';
          return (
            <Element key={key} className={looks[is]}>
              {text}
            </Element>
          );
        })}
      </dd>
    </div>
  );
}

const looks = {
  new: 'rounded-sm bg-kelp-soft px-0.5 text-kelp-ink no-underline',
  gone: 'rounded-sm px-0.5 text-ink-faint',
} as const;
