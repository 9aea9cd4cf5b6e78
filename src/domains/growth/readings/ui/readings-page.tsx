import { Button, ButtonLink } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import type { AskedRound, OwnRound, Suggestion } from '../contract-shapes.ts';
import { readings } from './calls.ts';
import { OwnConfidence } from './own-confidence.tsx';
import { RoundLine } from './round-line.tsx';
import { skillsOf, stateOf } from './words.ts';

/** Readings of oneself and of others, and the paths of one's confidence. */
export function ReadingsPage() {
  const read = useRead(readings.mine, {}, { hears: ['meetings'] });
  return (
    <Page
      title="Readings"
      lead="Where you are with a skill, as you see it and as others do, with examples."
      actions={
        <ButtonLink href="/readings/ask" icon="plus">
          Ask for readings
        </ButtonLink>
      }
    >
      <Ready read={read}>
        {({ about, asked, suggestions }) => (
          <>
            {suggestions.map((one) => (
              <Suggested key={one.suggestionId} suggestion={one} />
            ))}
            {asked.length > 0 && <AskedOfYou rounds={asked} />}
            <AboutYou rounds={about} />
          </>
        )}
      </Ready>
      <OwnConfidence />
    </Page>
  );
}

function Suggested({ suggestion: { suggestionId, by, why } }: { suggestion: Suggestion }) {
  const notNow = useChange(readings.notNow, { refusal: 'toast' });
  return (
    <Card>
      <Section title={`${by.name} suggests a round of readings`}>
        {why && <p className="max-w-prose whitespace-pre-line">{why}</p>}
        <p className="max-w-prose text-sm text-ink-soft">
          Whether there is one, on which skills, and whom you ask is yours to decide.
        </p>
        <div className="flex flex-wrap gap-2">
          <ButtonLink tone="next" href={`/readings/ask?suggestion=${suggestionId}`}>
            Choose the skills
          </ButtonLink>
          <Button tone="quiet" onClick={() => notNow.mutate({ suggestionId })}>
            Not now
          </Button>
        </div>
      </Section>
    </Card>
  );
}

function AskedOfYou({ rounds }: { rounds: readonly AskedRound[] }) {
  return (
    <Card>
      <Section title="Asked of you">
        <ul className="grid gap-1">
          {rounds.map((one) => (
            <RoundLine
              key={one.roundId}
              href={`/readings/${one.roundId}/give`}
              title={`${one.person.name}: ${skillsOf(one)}`}
              icon={one.givenAt ? 'lock' : 'pencil'}
            >
              {givingState(one)}
            </RoundLine>
          ))}
        </ul>
      </Section>
    </Card>
  );
}

function givingState({ givenAt, kept, skills }: AskedRound): string {
  if (givenAt) return 'Given, and sealed until it is opened. You may still change it.';
  return kept === 0 ? 'About ten minutes.' : `${kept} of ${skills.length} skills written.`;
}

function AboutYou({ rounds }: { rounds: readonly OwnRound[] }) {
  if (rounds.length === 0) {
    return (
      <EmptyState title="Two dots on a scale are a good reason to talk">
        Choose a few skills and ask somebody who has seen you at work. Both of you say where you
        are, sealed; you open it together and talk about examples.
      </EmptyState>
    );
  }
  return (
    <Card>
      <Section title="About you">
        <ul className="grid gap-1">
          {rounds.map((one) => (
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
      </Section>
    </Card>
  );
}
