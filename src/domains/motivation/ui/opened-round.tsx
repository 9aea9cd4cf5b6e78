import type { Round } from '../contract-shapes.ts';
import {
  agreementOf,
  type Crossing,
  crossingsOf,
  questionsOf,
  sayAgreement,
} from '../rules-agreement.ts';
import { nameOf, type Ranking } from '../rules-motivators.ts';
import { Ribbons, type Tone } from './ribbons.tsx';
import { dayAt, firstName } from './words.ts';

type Both = { readonly guess: Ranking; readonly order: Ranking };

/** Guess and order of an open round; nothing where the other's is no longer to be read. */
export function bothOf({ sheets, managerId, engineerId }: Round): Both | undefined {
  const of = (personId: string) => sheets.find((sheet) => sheet.personId === personId)?.ranking;
  const [guess, order] = [of(managerId), of(engineerId)];
  return guess && order && { guess, order };
}

const tones: readonly Tone[] = ['coral', 'sea', 'amber'];

/** A guess beside what it was about: where they cross, and three questions to talk about. */
export function OpenedRound({ round }: { round: Round }) {
  const both = bothOf(round);
  const { other, managerId, openedAt } = round;
  const isMyGuess = managerId !== other.personId;
  if (!both || !openedAt) {
    return <p className="text-ink-soft">What {firstName(other.name)} laid here is theirs again.</p>;
  }
  const { guess, order } = both;
  const crossings = crossingsOf(guess, order);
  const toned = new Map(
    crossings.flatMap(({ said, guessed }, nth) => {
      const tone = tones[nth] ?? 'amber';
      return [[said, tone] as const, [guessed, tone] as const];
    }),
  );
  const [mine, theirs] = ['You', firstName(other.name)];
  const columns = [
    { key: 'guess', title: `${isMyGuess ? mine : theirs} guessed`, ranking: guess },
    { key: 'order', title: `${isMyGuess ? theirs : mine} said`, ranking: order },
  ];
  return (
    <div className="grid gap-6">
      <Ribbons columns={columns} tones={toned} reading={readingOf(crossings, both)} />
      <div className="grid gap-2">
        <h3 className="text-base">To talk about</h3>
        <ol className="grid list-decimal gap-2 ps-5 marker:text-ink-faint">
          {questionsOf(guess, order).map((question) => (
            <li key={question} className="max-w-prose ps-1">
              {question}
            </li>
          ))}
        </ol>
      </div>
      <p className="text-xs text-ink-faint">
        Opened on {dayAt(openedAt)}. Kendall’s tau {figure.format(agreementOf(guess, order))}: 1 is
        the same order, 0 an unrelated one, −1 the reverse. It is no mark for either of you.
      </p>
    </div>
  );
}

const figure = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

function readingOf(crossings: readonly Crossing[], { guess, order }: Both): string {
  const said = sayAgreement(agreementOf(guess, order));
  const [first] = crossings;
  if (!first) return `${said} Nothing stands the other way round.`;
  return `${said} They cross most at ${nameOf(first.said)} and ${nameOf(first.guessed)}.`;
}
