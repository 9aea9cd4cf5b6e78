import type { ReactNode } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { Day, dayOf, When } from '../../../../web/design/when.tsx';
import { Pages } from '../../../../web/pages.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import { PersonLink } from '../../../org/ui/public.tsx';
import type { Celebration } from '../contract-shapes.ts';
import { sayStopped, standingOf } from '../rules.ts';
import { sayShut } from '../rules-ways.ts';
import { celebrations } from './calls.ts';
import { firstName, keyOf, wayText } from './words.ts';

/** What one wrote: ready to say, on its way, and what has arrived. */
export function Sent() {
  return (
    <Pages>{({ after, more }) => <SentPage key={after ?? ''} before={after} more={more} />}</Pages>
  );
}

type PageProps = { before: string | undefined; more: (next: string | null) => ReactNode };

function SentPage({ before, more }: PageProps) {
  const read = useRead(
    celebrations.sent,
    { limit: 20, ...(before ? { before } : {}) },
    { keep: !before },
  );
  return (
    <Ready read={read}>
      {({ celebrations: all, next }) => {
        const of = (...wanted: string[]) => all.filter((one) => wanted.includes(standingOf(one)));
        const open = of('ready', 'planned');
        const past = of('delivered', 'stopped');
        return (
          <div className="grid gap-8">
            {open.length > 0 && (
              <Section title="Not said yet" aside={open.length}>
                <ul className="grid gap-3">
                  {open.map((one) => (
                    <OpenOne key={one.celebrationId} one={one} />
                  ))}
                </ul>
              </Section>
            )}
            {past.length > 0 && (
              <Section title={before ? 'Earlier' : 'What you celebrated'}>
                <ul className="grid gap-1">
                  {past.map((one) => (
                    <PastOne key={one.celebrationId} one={one} />
                  ))}
                </ul>
              </Section>
            )}
            {!before && all.length === 0 && (
              <p className="text-ink-soft">
                A sentence about something you noticed is enough to begin with.
              </p>
            )}
            {more(next)}
          </div>
        );
      }}
    </Ready>
  );
}

/** Ready to be said, or waiting for its hour. */
function OpenOne({ one }: { one: Celebration }) {
  const { celebrationId, person, forWhat, body, goesAt } = one;
  const withdraw = useChange(celebrations.withdraw, { refusal: 'toast' });
  return (
    <Card as="li" className="grid gap-3">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <PersonLink {...person} />
        <span className="text-ink-soft">{wayText({ ...one, words: one.wayWords })}</span>
        {goesAt && <When at={goesAt} className="text-sm text-ink-faint" />}
      </p>
      <p className="font-serif text-lg break-words">{forWhat}</p>
      <p className="max-w-prose rounded-lg bg-sunken p-4 break-words whitespace-pre-wrap">{body}</p>
      <div className="flex flex-wrap items-center gap-2">
        {!goesAt && <ReadyToSay one={one} />}
        <Button
          size="small"
          tone="quiet"
          busy={withdraw.isPending}
          onClick={() => withdraw.mutate({ celebrationId })}
        >
          Withdraw
        </Button>
      </div>
    </Card>
  );
}

/** Copied and said; as long as the way is open, which is looked at once more here. */
function ReadyToSay({ one }: { one: Celebration }) {
  const { celebrationId, person, channel, wayWords: words, body } = one;
  const { personId } = person;
  const done = useChange(celebrations.done, {
    refusal: 'toast',
    onDone: () => toast(`It stands on the page of ${firstName(person.name)} now.`),
  });
  const { data } = useRead(celebrations.ways, { personId }, { hears: ['sharing'] });
  if (!data) return null;
  const way = data.ways.find((each) => keyOf(each) === keyOf({ channel, words }));
  if (!way?.isOpen) {
    return (
      <p className="basis-full text-sm text-amber-ink">
        {sayShut(way?.because ?? 'unknown', firstName(person.name))}
      </p>
    );
  }
  const copy = () =>
    navigator.clipboard.writeText(body).then(
      () => toast('Copied.'),
      () => toast('This browser keeps the clipboard to itself. Please copy it by hand.'),
    );
  return (
    <>
      <Button size="small" onClick={() => void copy()}>
        Copy the words
      </Button>
      <Button
        size="small"
        tone="done"
        icon="check"
        busy={done.isPending}
        onClick={() => done.mutate({ celebrationId })}
      >
        I have done it
      </Button>
    </>
  );
}

function PastOne({ one }: { one: Celebration }) {
  const { person, forWhat, deliveredAt, stopped, writtenAt } = one;
  return (
    <li className="grid gap-0.5 py-2">
      <p className="break-words">
        <PersonLink {...person} /> {forWhat}
      </p>
      <p className="flex flex-wrap gap-x-2 text-sm text-ink-faint">
        <Day on={dayOf(deliveredAt ?? writtenAt)} />
        <span>{wayText({ ...one, words: one.wayWords })}</span>
        {stopped && (
          <span className="text-amber-ink">{sayStopped(stopped, firstName(person.name))}</span>
        )}
      </p>
    </li>
  );
}
