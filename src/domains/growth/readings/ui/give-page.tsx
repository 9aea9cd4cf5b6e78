import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { usePath } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import type { Round } from '../contract-shapes.ts';
import { isSealed } from '../rules.ts';
import { beforeGiving } from '../rules-words.ts';
import { readings } from './calls.ts';
import { GiveSkill } from './give-skill.tsx';
import { LookOver } from './look-over.tsx';
import { firstName } from './words.ts';

/** One's own reading of somebody, skill by skill; it is kept as one goes and can be taken up later. */
export function GivePage() {
  const { roundId } = usePath('/readings/:roundId/give');
  const read = useRead(readings.round, { roundId });
  const { person: me } = useViewer();
  const name = read.data?.person.name ?? '';
  const isMine = read.data?.person.personId === me.personId;
  return (
    <Page
      title={isMine ? 'Your own reading' : name ? `A reading for ${firstName(name)}` : 'A reading'}
    >
      <Ready read={read}>
        {(round) =>
          isSealed(round) ? (
            <Giving key={roundId} round={round} isMine={isMine} />
          ) : (
            <EmptyState title="This round lies open">
              What was given stays as it is. Another round is a good way to say more.
            </EmptyState>
          )
        }
      </Ready>
    </Page>
  );
}

/** The first skill nothing was said of; past the last one everything is looked over. */
function firstOpen({ skills, readings: said }: Round, me: string): number {
  const own = said.filter(({ giverId }) => giverId === me);
  const open = skills.findIndex((one) => !own.some(({ skillKey }) => skillKey === one.skillKey));
  return open < 0 ? skills.length : open;
}

function Giving({ round, isMine }: { round: Round; isMine: boolean }) {
  const { person: me } = useViewer();
  const [at, setAt] = useState(() => firstOpen(round, me.personId));
  const { skills } = round;
  const skill = skills[at];
  const back = at > 0 && (
    <Button tone="quiet" icon="left" onClick={() => setAt(at - 1)}>
      Back
    </Button>
  );
  return (
    <div className="grid gap-6">
      <p className="max-w-prose text-ink-soft">
        {isMine
          ? 'Say where you are, with an example. It stays sealed until you open the round, and you may change it until then.'
          : beforeGiving(round)}
      </p>
      {skill ? (
        <>
          <p className="text-sm font-semibold text-ink-soft">
            Skill {at + 1} of {skills.length}
          </p>
          <GiveSkill
            key={skill.skillKey}
            round={round}
            skill={skill}
            isMine={isMine}
            said={round.readings.find(
              (one) => one.giverId === me.personId && one.skillKey === skill.skillKey,
            )}
          />
          <div className="flex flex-wrap items-center justify-between gap-2">
            {back || <span />}
            <Button tone="next" onClick={() => setAt(at + 1)}>
              {at + 1 < skills.length ? 'Next skill' : 'Look it over'}
            </Button>
          </div>
        </>
      ) : (
        <LookOver round={round} me={me.personId} isMine={isMine} onGoTo={setAt} />
      )}
    </div>
  );
}
