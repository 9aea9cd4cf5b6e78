import { Button } from '../../../../web/design/button.tsx';
import { Card } from '../../../../web/design/card.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { go } from '../../../../web/router.tsx';
import { useChange } from '../../../../web/use.ts';
import type { Reading, Round } from '../contract-shapes.ts';
import { mayGive, stageName, stageText } from '../rules.ts';
import { readings } from './calls.ts';

type Props = { round: Round; me: string; isMine: boolean; onGoTo(skill: number): void };

/** All one said, before it is given. */
export function LookOver({ round, me, isMine, onGoTo }: Props) {
  const { roundId, skills, givers } = round;
  const own = round.readings.filter(({ giverId }) => giverId === me);
  const gaveBefore = givers.some(({ personId, givenAt }) => personId === me && givenAt);
  const back = isMine ? `/readings/${roundId}` : '/readings';
  const give = useChange(readings.give, {
    offline: 'refuse',
    onDone: () => {
      toast('Given. It stays sealed until the round is opened.');
      go(back);
    },
  });
  const decline = useChange(readings.decline, { offline: 'refuse', onDone: () => go('/readings') });
  const error = give.error ?? decline.error;
  return (
    <>
      <Card className="grid gap-4">
        <h2 className="text-xl">Look it over</h2>
        <ul className="grid gap-4">
          {skills.map((skill, nth) => {
            const said = own.find(({ skillKey }) => skillKey === skill.skillKey);
            return (
              <li key={skill.skillKey} className="flex items-start justify-between gap-4">
                <div className="grid min-w-0 gap-0.5">
                  <h3 className="text-base">{skill.name}</h3>
                  <p className="text-sm text-ink-soft">
                    {said ? saidWords(said, skill) : 'Nothing said'}
                  </p>
                  {said?.example && <p className="max-w-prose break-words">{said.example}</p>}
                </div>
                <Button
                  size="small"
                  tone="quiet"
                  aria-label={`Change ${skill.name}`}
                  onClick={() => onGoTo(nth)}
                >
                  Change
                </Button>
              </li>
            );
          })}
        </ul>
      </Card>
      {error && <ErrorState error={error} />}
      <div className="flex flex-wrap gap-2">
        {gaveBefore ? (
          <Button tone="done" icon="check" onClick={() => go(back)}>
            It is given
          </Button>
        ) : (
          <Button
            tone="next"
            icon="lock"
            disabled={!mayGive(own)}
            busy={give.isPending}
            onClick={() => give.mutate({ roundId })}
          >
            Give it, sealed
          </Button>
        )}
        {!isMine && !gaveBefore && (
          <Button tone="quiet" onClick={() => decline.mutate({ roundId })}>
            Rather not this time
          </Button>
        )}
      </div>
    </>
  );
}

const saidWords = ({ stage }: Reading, skill: Round['skills'][number]): string =>
  stage === null
    ? 'Not seen enough of it'
    : [`Stage ${stageText(stage)}`, stageName(skill, stage)].filter(Boolean).join(' · ');
