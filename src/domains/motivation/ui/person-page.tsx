import type { OutputOf } from '../../../platform/universal/contract.ts';
import { Avatar } from '../../../web/design/avatar.tsx';
import { ButtonLink } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { Page } from '../../../web/design/page.tsx';
import { Loading, Ready } from '../../../web/design/states.tsx';
import { to, usePath } from '../../../web/router.tsx';
import { useRead } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import type { contract } from '../contract.ts';
import type { Round } from '../contract-shapes.ts';
import { motivation } from './calls.ts';
import { Guess } from './guess.tsx';
import { LayBeside } from './lay-beside.tsx';
import { OpenedRound } from './opened-round.tsx';
import { MotivationPage } from './own-page.tsx';
import { OrderOfTwelve } from './sorting.tsx';
import { WantsView } from './wants-view.tsx';
import { dayAt, firstName } from './words.ts';

export type OfPerson = OutputOf<(typeof contract)['operations']['ofPerson']>;

/** What moves somebody, as far as they show it; guesses, sealed and opened; what they want. */
export function PersonMotivationPage() {
  const { personId } = usePath('/people/:personId/motivation');
  const { person } = useViewer();
  return personId === person.personId ? (
    <MotivationPage />
  ) : (
    <Theirs key={personId} personId={personId} />
  );
}

function Theirs({ personId }: { personId: string }) {
  const read = useRead(
    motivation.ofPerson,
    { personId },
    { hears: ['sharing', 'meetings', 'org'] },
  );
  const { data } = read;
  return (
    <Page
      title={data ? titleOf(data) : 'What moves them'}
      before={data && <Avatar name={data.name} className="max-sm:hidden" />}
      actions={<ButtonLink href={to('/people/:personId', { personId })}>To their page</ButtonLink>}
    >
      <Ready read={read} loading={<Loading lines={7} />}>
        {(found) => <View personId={personId} data={found} />}
      </Ready>
    </Page>
  );
}

/** To whoever is led or mentored it is about themselves. */
const titleOf = ({ name, mayGuess, mayLay }: OfPerson): string =>
  mayLay && !mayGuess ? `${name} and what moves you` : `What moves ${name}`;

function View({ personId, data }: { personId: string; data: OfPerson }) {
  const { name, motivators, wants, mayGuess, mayLay, rounds } = data;
  const opened = rounds.filter(({ openedAt }) => openedAt);
  const sealed = rounds.find(({ openedAt }) => !openedAt);
  const isMine = sealed && sealed.managerId !== personId;
  return (
    <>
      {mayGuess && <Guess personId={personId} data={data} sealed={isMine ? sealed : undefined} />}
      {mayLay && <LayBeside personId={personId} name={name} sealed={isMine ? undefined : sealed} />}
      {opened.length > 0 && <Opened rounds={opened} />}
      {motivators && (
        <Card>
          <Section
            title={`${firstName(name)}’s order`}
            aside={`of ${dayAt(motivators.takenAt)}, shown to you`}
          >
            <OrderOfTwelve label={`${firstName(name)}’s order`} ranking={motivators.ranking} />
          </Section>
        </Card>
      )}
      {wants && (
        <Card>
          <Section title={`What ${firstName(name)} wants`} aside={`since ${dayAt(wants.keptAt)}`}>
            <WantsView wants={wants} />
          </Section>
        </Card>
      )}
      {!motivators && !wants && !mayLay && <NothingShown name={name} />}
    </>
  );
}

const NothingShown = ({ name }: { name: string }) => (
  <p className="max-w-prose text-ink-soft">
    {firstName(name)} shows you nothing of this now. What moves them and what they want is theirs to
    show.
  </p>
);

/** The newest in full, those before behind their day. */
function Opened({ rounds: [newest, ...earlier] }: { rounds: readonly Round[] }) {
  if (!newest) return null;
  return (
    <Card>
      <Section title="Opened together">
        <OpenedRound round={newest} />
        {earlier.map((round) => (
          <details key={round.roundId}>
            <summary className="inline-flex min-h-9 list-none items-center text-sm text-ink-soft underline decoration-line-strong underline-offset-4 hover:text-ink">
              Opened on {dayAt(round.openedAt ?? round.begunAt)}
            </summary>
            <div className="mt-4">
              <OpenedRound round={round} />
            </div>
          </details>
        ))}
      </Section>
    </Card>
  );
}
