import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { EmptyState, ErrorState } from '../../../../web/design/states.tsx';
import type { Picked } from '../../../../web/person-picker.tsx';
import { go, useQueryParam } from '../../../../web/router.tsx';
import { useChange } from '../../../../web/use.ts';
import { useLadderInForce } from '../../ladders/ui/public.tsx';
import { fewestStages } from '../rules.ts';
import { AskPeople } from './ask-people.tsx';
import { AskSkills, type Group } from './ask-skills.tsx';
import { readings } from './calls.ts';

type Ladder = NonNullable<ReturnType<typeof useLadderInForce>>;

/** A round begins: on which skills, and whom one asks. */
export function AskPage() {
  const ladder = useLadderInForce();
  return (
    <Page
      title="Ask for readings"
      lead="Of you, on a few skills. You give one too; all of it stays sealed until you open it."
    >
      {ladder ? (
        <Ask ladder={ladder} />
      ) : (
        <EmptyState title="Readings need a ladder">
          A ladder says what the stages of a skill look like. As soon as there is one, you can
          choose skills from it here.
        </EmptyState>
      )}
    </Page>
  );
}

/** The path one looks at first; a skill stands under the first path that has it. */
function groupsOf({ body, trackKey }: Ladder): Group[] {
  const taken = new Set<string>();
  const paths = body.tracks.toSorted(
    (a, b) => Number(b.key === trackKey) - Number(a.key === trackKey),
  );
  return paths.flatMap((path) => {
    const skills = path.skills.flatMap((key) => {
      const skill = body.skills.find((one) => one.key === key);
      if (!skill || taken.has(key) || skill.stages.length < fewestStages) return [];
      taken.add(key);
      return [skill];
    });
    return skills.length > 0 ? [{ name: path.name, skills }] : [];
  });
}

function Ask({ ladder }: { ladder: Ladder }) {
  const suggestionId = useQueryParam('suggestion') ?? undefined;
  const [skillKeys, setSkillKeys] = useState<readonly string[]>([]);
  const [people, setPeople] = useState<readonly Picked[]>([]);
  const begin = useChange(readings.begin, {
    offline: 'refuse',
    onDone: ({ roundId }) => go(`/readings/${roundId}`, { replace: true }),
  });
  return (
    <>
      <Card>
        <Section title="On which skills?" aside="three to five are a good talk">
          <AskSkills groups={groupsOf(ladder)} value={skillKeys} onChange={setSkillKeys} />
        </Section>
      </Card>
      <Card>
        <Section title="Whom do you ask?">
          <AskPeople value={people} onChange={setPeople} />
        </Section>
      </Card>
      {begin.error && <ErrorState error={begin.error} />}
      <Button
        tone="next"
        className="justify-self-start"
        disabled={skillKeys.length === 0}
        busy={begin.isPending}
        onClick={() =>
          begin.mutate({
            ladderId: ladder.ladderId ?? '',
            skillKeys: [...skillKeys],
            askIds: people.map(({ personId }) => personId),
            ...(suggestionId ? { suggestionId } : {}),
          })
        }
      >
        Begin the round
      </Button>
    </>
  );
}
