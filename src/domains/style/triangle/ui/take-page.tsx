import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, ButtonLink } from '../../../../web/design/button.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { go } from '../../../../web/router.tsx';
import { useShortcut } from '../../../../web/shell/shortcuts.ts';
import { useChange, useRead } from '../../../../web/use.ts';
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
  const { said, say, allKept } = useAnswers(takingId);
  const chosen = ({ block, chose }: Pair) => said.get(block) ?? chose;
  const open = pairs.findIndex((pair) => !chosen(pair));
  const [place, setPlace] = useState(open < 0 ? pairs.length : open);
  // Where an answer did not arrive, its pair is asked once more before the end.
  const at = place < pairs.length || open < 0 ? place : open;
  const pair = pairs[at];
  const back = at > 0 && (
    <Button tone="quiet" size="small" icon="left" onClick={() => setPlace(at - 1)}>
      One back
    </Button>
  );
  return (
    <div className="grid gap-6">
      <progress
        aria-label="How far you are"
        value={at}
        max={pairs.length}
        className="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-sea [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-sea"
      />
      {pair ? (
        <Choice
          key={pair.block}
          pair={{ ...pair, chose: chosen(pair) }}
          title={`${at + 1} of ${pairs.length}`}
          onChoose={(chose) => {
            say(pair.block, chose);
            setPlace(at + 1);
          }}
        >
          {back}
        </Choice>
      ) : (
        <Last takingId={takingId} allKept={allKept}>
          {back}
        </Last>
      )}
    </div>
  );
}

/** Answers go out one after the other, so that somebody quick is never ahead of what is kept. */
function useAnswers(takingId: string) {
  const answer = useChange(triangle.answer, { refusal: 'toast' });
  const [said, setSaid] = useState<ReadonlyMap<number, Side>>(new Map());
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const say = (block: number, chose: Side) => {
    setSaid((before) => new Map(before).set(block, chose));
    const takeBack = () =>
      setSaid((before) => new Map([...before].filter(([known]) => known !== block)));
    line.current = line.current
      .then(() => answer.mutateAsync({ takingId, block, chose }))
      .catch(takeBack);
  };
  return { said, say, allKept: () => line.current };
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
  const [left, right] = document.dir === 'rtl' ? [second, first] : [first, second];
  useShortcut('ArrowLeft', 'Take the statement on the left', () => onChoose(left.side));
  useShortcut('ArrowRight', 'Take the statement on the right', () => onChoose(right.side));
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

type LastProps = { takingId: string; allKept: () => Promise<unknown>; children: ReactNode };

function Last({ takingId, allKept, children }: LastProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const finish = useChange(triangle.finish, {
    offline: 'refuse',
    refusal: 'toast',
    onDone: () => go('/style'),
  });
  const end = () => void allKept().then(() => finish.mutate({ takingId }));
  return (
    <section className="grid justify-items-start gap-5">
      <h2 ref={heading} tabIndex={-1} className="text-xl">
        That was the last one
      </h2>
      <p className="max-w-prose text-ink-soft">
        You can still go back and choose anew. Once you have looked, your answers stay as they are.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button tone="next" busy={finish.isPending} onClick={end}>
          See where you stand
        </Button>
        {children}
      </div>
    </section>
  );
}
