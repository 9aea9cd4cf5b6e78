import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, ButtonLink } from '../../../../web/design/button.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { go } from '../../../../web/router.tsx';
import { useShortcut } from '../../../../web/shell/shortcuts.ts';
import { patch, useChange, useRead } from '../../../../web/use.ts';
import type { Pair } from '../contract-shapes.ts';
import type { Side } from '../rules.ts';
import { triangle } from './calls.ts';

/** Twenty-four times two statements; each answer is kept at once, so breaking off loses nothing. */
export function TakePage() {
  const read = useRead(triangle.taking, {});
  return (
    <Page
      title="Which is more you?"
      lead="Both are good. Take the one that comes first; nobody sees your answers."
      actions={
        <ButtonLink href="/style" tone="quiet" size="small">
          Break off for now
        </ButtonLink>
      }
    >
      <Ready read={read}>
        {({ taking }) => (taking ? <Taking key={taking.takingId} {...taking} /> : <Begin />)}
      </Ready>
    </Page>
  );
}

function Begin() {
  const begin = useChange(triangle.begin, { offline: 'refuse', refusal: 'toast' });
  return (
    <EmptyState
      title="Twenty-four pairs, about five minutes"
      action={
        <Button tone="next" busy={begin.isPending} onClick={() => begin.mutate({})}>
          Begin
        </Button>
      }
    >
      Each pair sets two good things beside each other. With ← and → you choose without a mouse.
    </EmptyState>
  );
}

type TakingProps = { takingId: string; pairs: readonly Pair[] };

function Taking({ takingId, pairs }: TakingProps) {
  const open = pairs.findIndex(({ chose }) => !chose);
  const [place, setPlace] = useState(open < 0 ? pairs.length : open);
  const answer = useChange(triangle.answer, {
    refusal: 'toast',
    invalidates: ['triangle'],
    optimistic: ({ block, chose }) => [
      patch(triangle.taking, {}, ({ taking }) => ({
        taking: taking && {
          ...taking,
          pairs: taking.pairs.map((one) => (one.block === block ? { ...one, chose } : one)),
        },
      })),
    ],
  });
  const pair = pairs[place];
  const back = place > 0 && (
    <Button tone="quiet" size="small" icon="left" onClick={() => setPlace(place - 1)}>
      One back
    </Button>
  );
  return (
    <div className="grid gap-6">
      <progress
        aria-label="How far you are"
        value={place}
        max={pairs.length}
        className="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-sea [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-sea"
      />
      {pair ? (
        <Choice
          key={pair.block}
          pair={pair}
          title={`${place + 1} of ${pairs.length}`}
          onChoose={(chose) => {
            answer.mutate({ takingId, block: pair.block, chose });
            setPlace(place + 1);
          }}
        >
          {back}
        </Choice>
      ) : (
        <Last takingId={takingId}>{back}</Last>
      )}
    </div>
  );
}

type ChoiceProps = {
  pair: Pair;
  title: string;
  onChoose: (side: Side) => void;
  children: ReactNode;
};

function Choice({ pair, title, onChoose, children }: ChoiceProps) {
  const { first, second, chose } = pair;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useShortcut('ArrowLeft', 'Take the first statement', () => onChoose(first.side));
  useShortcut('ArrowRight', 'Take the second statement', () => onChoose(second.side));
  return (
    <section className="grid gap-5">
      <h2 ref={heading} tabIndex={-1} className="font-sans text-sm font-semibold text-ink-soft">
        {title}
      </h2>
      <div className="grid gap-4 sm:grid-cols-2">
        {[first, second].map(({ side, text }) => (
          <button
            key={side}
            type="button"
            aria-pressed={chose === side}
            onClick={() => onChoose(side)}
            className="grid min-h-40 place-items-center rounded-lg bg-surface p-6 text-center font-serif text-lg text-balance transition-colors hover:bg-raised hover:shadow-float aria-pressed:bg-sea-soft sm:min-h-56"
          >
            {text}
          </button>
        ))}
      </div>
      <div className="min-h-9">{children}</div>
    </section>
  );
}

function Last({ takingId, children }: { takingId: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const finish = useChange(triangle.finish, {
    offline: 'refuse',
    refusal: 'toast',
    onDone: () => go('/style'),
  });
  return (
    <section className="grid justify-items-start gap-5">
      <h2 ref={heading} tabIndex={-1} className="text-xl">
        That was the last one
      </h2>
      <p className="max-w-prose text-ink-soft">
        You can still go back and choose anew. Once you have looked, your answers stay as they are.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button tone="next" busy={finish.isPending} onClick={() => finish.mutate({ takingId })}>
          See where you stand
        </Button>
        {children}
      </div>
    </section>
  );
}
