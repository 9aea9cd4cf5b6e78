import { Card, Section } from '../../../../web/design/card.tsx';
import { Why } from '../../../../web/design/why.tsx';
import { coach } from '../../decks/ui/public.tsx';
import type { Heard } from '../engine/figures.ts';
import { sentencesOf } from '../engine/text.ts';

type Rewritten = { readonly at: number; readonly asked: string; readonly open: readonly string[] };

const most = 12;

/** Closed questions, each with two that leave the answer to the other. */
export function ClosedQuestions({ heard }: { heard: readonly Heard[] }) {
  const list = heard.flatMap(({ named, text }, at) => {
    if (named?.label !== 'closed question') return [];
    const asked = sentencesOf(text).findLast((sentence) => sentence.includes('?')) ?? '';
    const open = coach(asked).rewrites;
    return open.length > 0 ? [{ at, asked, open } satisfies Rewritten] : [];
  });
  if (list.length === 0) return null;
  return (
    <Card>
      <Section title="Closed questions, opened" aside={list.length}>
        <ul className="grid gap-4">
          {list.slice(0, most).map(({ at, asked, open }) => (
            <li key={at} className="grid gap-1">
              <p className="break-words text-ink-soft">{asked}</p>
              {open.map((one) => (
                <p key={one} className="border-s-2 border-sea ps-4 font-serif">
                  {one}
                </p>
              ))}
            </li>
          ))}
        </ul>
        <Why evidence="E8" label="Why open ones?" />
      </Section>
    </Card>
  );
}
