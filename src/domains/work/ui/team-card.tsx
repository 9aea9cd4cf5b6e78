import { ButtonLink } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { useRead } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { type Glue, work } from './calls.ts';
import { spanText } from './words.ts';

/** On Team: whose turn it is now, and the way to everything about work. */
export function TeamCard() {
  const { reports, manager } = useViewer();
  const belongs = reports.length > 0 || manager !== null;
  const { data } = useRead(work.glue, {}, { when: belongs, hears: ['org'] });
  if (!belongs) return null;
  return (
    <Card>
      <Section
        title="Work"
        action={
          <span className="flex flex-wrap gap-2">
            <ButtonLink size="small" href="/work">
              {reports.length > 0 ? 'Who does what' : 'Your work'}
            </ButtonLink>
            <ButtonLink size="small" href="/work/glue">
              Glue work
            </ButtonLink>
          </span>
        }
      >
        {data && <Turns glue={data} />}
      </Section>
    </Card>
  );
}

function Turns({ glue: { rotas, today } }: { glue: Glue }) {
  const { person } = useViewer();
  if (rotas.length === 0) {
    return (
      <p className="text-ink-soft">
        Who does what, who might do the next thing, and what goes round.
      </p>
    );
  }
  return (
    <ul className="grid gap-1">
      {rotas.map(({ rotaId, title, turns }) => {
        const turn = turns.find(({ fromOn }) => fromOn <= today) ?? turns[0];
        if (!turn) return null;
        const isMine = turn.person.personId === person.personId;
        return (
          <li key={rotaId}>
            {title}: <span className="font-semibold">{isMine ? 'you' : turn.person.name}</span>{' '}
            <span className="text-sm text-ink-faint">{spanText(turn)}</span>
          </li>
        );
      })}
    </ul>
  );
}
