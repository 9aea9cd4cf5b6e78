import { ButtonLink } from '../../../../web/design/button.tsx';
import { Card } from '../../../../web/design/card.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { usePath } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { SkillsMovedOn } from '../../ladders/ui/public.tsx';
import type { Round } from '../contract-shapes.ts';
import { readings } from './calls.ts';
import { ComparedSkills } from './compared.tsx';
import { OpenedWith } from './opened-with.tsx';
import { SealedRound } from './sealed-round.tsx';
import { dayAt, firstName } from './words.ts';

/** One round: sealed, who has given; opened, two dots a skill. */
export function RoundPage() {
  const { roundId } = usePath('/readings/:roundId');
  const read = useRead(readings.round, { roundId }, { hears: ['meetings'] });
  return (
    <Ready
      read={read}
      loading={
        <Page title="Readings" wide>
          {null}
        </Page>
      }
    >
      {(round) => <RoundView round={round} />}
    </Ready>
  );
}

function RoundView({ round }: { round: Round }) {
  const { person: me } = useViewer();
  const isMine = round.person.personId === me.personId;
  const { openedAt, person, ladder } = round;
  const when = openedAt ? `opened on ${dayAt(openedAt)}` : `asked on ${dayAt(round.askedAt)}`;
  return (
    <Page
      title={isMine ? 'A round about you' : `A round about ${firstName(person.name)}`}
      lead={`${ladder}, ${when}`}
    >
      {openedAt === null && isMine && <SealedRound round={round} />}
      {openedAt === null && !isMine && <Asked round={round} />}
      {openedAt !== null && (
        <>
          {isMine && <OpenedWith round={round} />}
          <SkillsMovedOn
            changed={round.changed}
            kept="these readings keep the words they were given under"
          />
          <ComparedSkills round={round} />
        </>
      )}
    </Page>
  );
}

function Asked({ round: { roundId, person } }: { round: Round }) {
  return (
    <Card className="grid justify-items-start gap-4">
      <p className="max-w-prose">
        {person.name} asked you for a reading. It stays sealed until {firstName(person.name)} opens
        the round.
      </p>
      <ButtonLink href={`/readings/${roundId}/give`}>Go to your reading</ButtonLink>
    </Card>
  );
}
