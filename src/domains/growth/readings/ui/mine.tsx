import { ButtonLink } from '../../../../web/design/button.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { useRead } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { readingOf } from '../rules-confidence.ts';
import { readings } from './calls.ts';
import { RoundLine } from './round-line.tsx';
import { skillsOf, stateOf } from './words.ts';

/** On Me: what is asked of me, my last rounds, and the way to all of it. */
export function MyReadings() {
  const { person } = useViewer();
  const read = useRead(readings.mine, {});
  const confidence = useRead(readings.confidence, { personId: person.personId });
  const paths = confidence.data?.paths.filter((one) => !one.endedAt && one.taps.length > 0) ?? [];
  return (
    <Ready read={read}>
      {({ about, asked }) => {
        const toGive = asked.filter(({ givenAt }) => !givenAt);
        if (about.length === 0 && toGive.length === 0 && paths.length === 0) {
          return (
            <EmptyState
              title="Where are you with a skill?"
              action={<ButtonLink href="/readings">Begin</ButtonLink>}
            >
              As you see it and as others do, with examples; or just how confident you feel.
            </EmptyState>
          );
        }
        return (
          <div className="grid gap-4">
            <ul className="grid gap-1">
              {toGive.map((one) => (
                <RoundLine
                  key={one.roundId}
                  href={`/readings/${one.roundId}/give`}
                  title={`${one.person.name} asks you for a reading`}
                  icon="pencil"
                >
                  {skillsOf(one)}
                </RoundLine>
              ))}
              {about.slice(0, 2).map((one) => (
                <RoundLine
                  key={one.roundId}
                  href={`/readings/${one.roundId}`}
                  title={skillsOf(one)}
                  icon={one.openedAt ? 'eye' : 'lock'}
                >
                  {stateOf(one)}
                </RoundLine>
              ))}
            </ul>
            {paths.map(({ pathId, name, taps }) => (
              <p key={pathId} className="text-sm text-ink-soft">
                {readingOf(
                  name,
                  taps.slice(-3).map(({ value }) => value),
                )}
              </p>
            ))}
            <ButtonLink href="/readings" className="justify-self-start">
              All readings
            </ButtonLink>
          </div>
        );
      }}
    </Ready>
  );
}
