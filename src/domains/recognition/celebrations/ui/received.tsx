import type { ReactNode } from 'react';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { Day, dayOf } from '../../../../web/design/when.tsx';
import { Pages } from '../../../../web/pages.tsx';
import { useRead } from '../../../../web/use.ts';
import { PersonLink } from '../../../org/ui/public.tsx';
import type { Celebration } from '../contract-shapes.ts';
import { celebrations } from './calls.ts';
import { wayText } from './words.ts';

/** What others celebrated about oneself, over the years; kept whoever leads one next. */
export function Received() {
  return (
    <Section title="What was celebrated">
      <Pages>
        {({ after, more }) => <ReceivedPage key={after ?? ''} before={after} more={more} />}
      </Pages>
    </Section>
  );
}

type PageProps = {
  before: string | undefined;
  more: (next: string | null) => ReactNode;
};

function ReceivedPage({ before, more }: PageProps) {
  const read = useRead(celebrations.received, before ? { before } : {}, { keep: !before });
  return (
    <Ready read={read}>
      {({ celebrations: all, next }) => (
        <>
          {!before && all.length === 0 && (
            <p className="text-ink-soft">
              What others celebrate about you is kept here for good, and goes with your record.
            </p>
          )}
          {byYear(all).map(([year, own]) => (
            <section key={year} aria-label={year} className="grid gap-3">
              <h3 className="font-serif text-base text-ink-soft">{year}</h3>
              <ul className="grid gap-3">
                {own.map((one) => (
                  <ReceivedOne key={one.celebrationId} one={one} />
                ))}
              </ul>
            </section>
          ))}
          {more(next)}
        </>
      )}
    </Ready>
  );
}

function byYear(all: readonly Celebration[]): [string, Celebration[]][] {
  const years = new Map<string, Celebration[]>();
  for (const one of all) {
    const year = dayOf(one.deliveredAt ?? one.writtenAt).slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), one]);
  }
  return [...years];
}

function ReceivedOne({ one }: { one: Celebration }) {
  const { author, forWhat, body, channel, wayWords, deliveredAt, writtenAt } = one;
  return (
    <Card as="li" className="grid gap-2">
      <p className="font-serif text-lg break-words">{forWhat}</p>
      <p className="max-w-prose break-words whitespace-pre-wrap">{body}</p>
      <p className="flex flex-wrap gap-x-2 text-sm text-ink-faint">
        <PersonLink {...author} />
        <Day on={dayOf(deliveredAt ?? writtenAt)} />
        <span>{channel === 'page' ? 'here' : wayText({ channel, words: wayWords })}</span>
      </p>
    </Card>
  );
}
