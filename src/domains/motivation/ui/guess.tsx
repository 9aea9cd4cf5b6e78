import { useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { ErrorState } from '../../../web/design/states.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { useChange } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import type { Round } from '../contract-shapes.ts';
import { shuffled } from '../rules.ts';
import type { Ranking } from '../rules-motivators.ts';
import { motivation } from './calls.ts';
import type { OfPerson } from './person-page.tsx';
import { SealedSide } from './sealed-side.tsx';
import { SortTwelve, useSorting } from './sorting.tsx';
import { firstName } from './words.ts';

type Props = { personId: string; data: OfPerson; sealed: Round | undefined };

/** For whoever leads or mentors somebody: what do I think moves them? Not asked where they show it. */
export function Guess({ personId, data, sealed }: Props) {
  const { person } = useViewer();
  const [guessing, setGuessing] = useState(false);
  const name = firstName(data.name);
  const mine = sealed?.laid.find((side) => side.personId === person.personId);
  const theirs = sealed?.laid.some((side) => side.personId === personId);
  if (data.motivators && !sealed && !guessing) return null;
  const begin = (
    <Button
      tone={mine ? 'plain' : 'next'}
      className="justify-self-start"
      onClick={() => setGuessing(true)}
    >
      {beginWords(name, data.draft !== null, mine !== undefined)}
    </Button>
  );
  return (
    <Card>
      <Section title="Your guess">
        {guessing ? (
          <Guessing
            personId={personId}
            data={data}
            sealed={sealed?.sheets.find((sheet) => sheet.personId === person.personId)?.ranking}
            onDone={() => setGuessing(false)}
          />
        ) : mine && sealed ? (
          <SealedSide round={sealed} laidAt={mine.laidAt} what="guess" more={begin}>
            {name} knows that it lies here, and not what it says. It opens when {name} lays their
            own order beside it; from then on it stays as it is.
          </SealedSide>
        ) : (
          <>
            <p className="max-w-prose text-ink-soft">
              {theirs
                ? `${name} has laid their own order face down. Your guess opens both.`
                : `Sort the twelve as ${name} would. Your guess stays sealed until ${name} lays their own order beside it; then you both see both.`}
            </p>
            {begin}
          </>
        )}
      </Section>
    </Card>
  );
}

function beginWords(name: string, isBegun: boolean, isSealed: boolean): string {
  if (isBegun) return 'Go on guessing';
  return isSealed ? 'Guess anew' : `Guess what moves ${name}`;
}

type GuessingProps = {
  personId: string;
  data: OfPerson;
  /** The guess that lies here now, to begin from. */
  sealed: Ranking | undefined;
  onDone: () => void;
};

function Guessing({ personId, data: { draft, name, rounds }, sealed, onDone }: GuessingProps) {
  const start = draft ?? sealed ?? shuffled(`${personId}${rounds.length}guess`);
  const { ranking, move } = useSorting(personId, start);
  const guess = useChange(motivation.guess, {
    onDone: () => {
      toast('Your guess is sealed.');
      onDone();
    },
  });
  return (
    <>
      <p className="max-w-prose text-ink-soft">
        Put yourself in {firstName(name)}’s place. A wrong guess is worth as much as a right one: it
        shows what to ask about. Every move is kept, for you alone.
      </p>
      <SortTwelve label={`What moves ${name}`} ranking={ranking} onMove={move} />
      {guess.error && <ErrorState error={guess.error} />}
      <div className="flex flex-wrap gap-2">
        <Button
          tone="next"
          icon="lock"
          busy={guess.isPending}
          onClick={() => guess.mutate({ personId, ranking: [...ranking] })}
        >
          Seal it
        </Button>
        <Button tone="quiet" onClick={onDone}>
          Not now
        </Button>
      </div>
    </>
  );
}
