import { Button } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { useChange } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { type Glue, work } from './calls.ts';
import { spanText } from './words.ts';

/** Colleagues who ask to trade turns, and what one asked oneself. */
export function Swaps({ glue }: { glue: Glue }) {
  const turns = new Map(
    glue.rotas.flatMap(({ title, turns }) =>
      turns.map((turn) => [turn.assignmentId, { ...turn, title }] as const),
    ),
  );
  const waiting = glue.swaps.flatMap((swap) => {
    const [turn, other] = [turns.get(swap.turnId), turns.get(swap.otherTurnId)];
    return turn && other ? [{ swap, turn, other }] : [];
  });
  if (waiting.length === 0) return null;
  return (
    <Card>
      <Section title="Trades that wait for a word">
        <ul className="grid gap-4">
          {waiting.map((one) => (
            <Question key={one.swap.swapId} {...one} />
          ))}
        </ul>
      </Section>
    </Card>
  );
}

type Told = Glue['rotas'][number]['turns'][number] & { title: string };
type Props = { swap: Glue['swaps'][number]; turn: Told; other: Told };

function Question({ swap, turn, other }: Props) {
  const { person } = useViewer();
  const isMine = swap.askedBy === person.personId;
  const answer = useChange(work.answerSwap, {
    refusal: 'toast',
    onDone: (_, said) => toast(said.answer === 'yes' ? 'Traded.' : 'It stays as it was.'),
  });
  const { swapId } = swap;
  return (
    <li className="grid gap-2">
      <p>
        {isMine
          ? `You asked ${other.person.name} to trade: your ${nameOf(turn)} for ${nameOf(other)}.`
          : `${turn.person.name} asks to trade: their ${nameOf(turn)} for your ${nameOf(other)}.`}
      </p>
      <p className="text-ink-soft">“{swap.why}”</p>
      <div className="flex flex-wrap gap-2">
        {!isMine && (
          <Button
            tone="done"
            size="small"
            icon="check"
            onClick={() => answer.mutate({ swapId, answer: 'yes' })}
          >
            Trade
          </Button>
        )}
        <Button size="small" onClick={() => answer.mutate({ swapId, answer: 'no' })}>
          {isMine ? 'Take the question back' : 'Not this time'}
        </Button>
      </div>
    </li>
  );
}

const nameOf = (turn: Told): string => `${turn.title} of ${spanText(turn)}`;
