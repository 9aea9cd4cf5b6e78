import { useState } from 'react';
import type { OutputOf } from '../../../platform/universal/contract.ts';
import { Button, ButtonLink } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { Page } from '../../../web/design/page.tsx';
import { ErrorState, Ready } from '../../../web/design/states.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { useChange, useRead } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { WhoSees } from '../../sharing/ui/public.tsx';
import type { contract } from '../contract.ts';
import { shuffled } from '../rules.ts';
import { motivation } from './calls.ts';
import { Drift } from './drift.tsx';
import { Guesses } from './guesses.tsx';
import { OrderOfTwelve, SortTwelve, useSorting } from './sorting.tsx';
import { dayAt } from './words.ts';

type Mine = OutputOf<(typeof contract)['operations']['mine']>;

/** What moves me: my order, how it drifts over the years, and the guesses of others. */
export function MotivationPage() {
  const read = useRead(motivation.mine, {}, { hears: ['meetings'] });
  return (
    <Page
      title="What moves you"
      lead="Twelve things that move people at work, in your order."
      actions={<ButtonLink href="/motivation/wants">What you want</ButtonLink>}
    >
      <Ready read={read}>{(mine) => <MineView mine={mine} />}</Ready>
    </Page>
  );
}

function MineView({ mine }: { mine: Mine }) {
  const { takings, draft, rounds } = mine;
  const newest = takings.at(-1);
  const [sorting, setSorting] = useState(!newest);
  return (
    <>
      <WhoSees thing="motivation.motivators" label="What moves you" />
      {sorting || !newest ? (
        <Sort mine={mine} onDone={() => setSorting(false)} />
      ) : (
        <Card>
          <Section
            title="Your order"
            aside={`of ${dayAt(newest.takenAt)}`}
            action={
              <Button size="small" icon="again" onClick={() => setSorting(true)}>
                {draft ? 'Go on sorting' : 'Sort anew'}
              </Button>
            }
          >
            {takings.length > 1 ? (
              <Drift takings={takings} />
            ) : (
              <OrderOfTwelve label="Your order" ranking={newest.ranking} />
            )}
          </Section>
        </Card>
      )}
      <Guesses rounds={rounds} />
    </>
  );
}

function Sort({ mine: { takings, draft }, onDone }: { mine: Mine; onDone: () => void }) {
  const { person } = useViewer();
  const newest = takings.at(-1);
  const start = draft ?? shuffled(`${person.personId}${takings.length}`);
  const { ranking, put, move } = useSorting(person.personId, start);
  const take = useChange(motivation.take, {
    onDone: () => {
      toast('This is your order now.');
      onDone();
    },
  });
  return (
    <Card>
      <Section title={newest ? 'Sort anew' : 'Put them in your order'}>
        <p className="max-w-prose text-ink-soft">
          Drag what moves you most to the top; by keyboard, space picks a line up and puts it down.
          There is no right order, and it may change. Every move is kept.
        </p>
        {newest && (
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => put(newest.ranking)}>
              Begin from last time
            </Button>
            <Button size="small" tone="quiet" onClick={onDone}>
              Not now
            </Button>
          </div>
        )}
        <SortTwelve label="What moves you" ranking={ranking} onMove={move} />
        {take.error && <ErrorState error={take.error} />}
        <Button
          tone="next"
          className="justify-self-start"
          busy={take.isPending}
          onClick={() => take.mutate({ ranking: [...ranking] })}
        >
          This is it
        </Button>
      </Section>
    </Card>
  );
}
