import { useState } from 'react';
import type { OutputOf } from '../../../../platform/universal/contract.ts';
import { ButtonLink } from '../../../../web/design/button.tsx';
import { OneOf } from '../../../../web/design/choice.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { Link, usePath, useQueryParam } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import type { contract } from '../contract.ts';
import type { Body, Track } from '../contract-shapes.ts';
import { ladders } from './calls.ts';
import { Grid } from './grid.tsx';
import { Keepers } from './keepers.tsx';
import { LadderMenu } from './ladder-menu.tsx';
import { Levels } from './levels.tsx';
import { LookAtIt, News } from './looking.tsx';
import { OneSkill } from './one-skill.tsx';
import { Shapes } from './shapes.tsx';
import { Versions } from './versions.tsx';

export type Opened = OutputOf<(typeof contract)['operations']['open']>;

/** One ladder to read, path by path. */
export function LadderPage() {
  const { ladderId } = usePath('/ladders/:ladderId');
  const versionId = useQueryParam('version');
  const read = useRead(ladders.open, { ladderId, ...(versionId ? { versionId } : {}) });
  if (!read.data) {
    return (
      <Page title="Career ladder" before={<Back />}>
        <Ready read={read}>{() => null}</Ready>
      </Page>
    );
  }
  return <Shown key={ladderId} opened={read.data} />;
}

const Back = () => (
  <Link href="/ladders" className="text-sm font-semibold text-sea-ink hover:underline">
    Career ladders
  </Link>
);

function Shown({ opened }: { opened: Opened }) {
  const { head, body, version, versions, keepers } = opened;
  const { ladderId, mayKeep } = head;
  const isOld = version !== null && version.versionId !== head.versionId;
  return (
    <div className="grid gap-5">
      <p>
        <Back />
      </p>
      <Page
        title={body.name}
        wide
        lead={body.about && <p className="max-w-prose text-pretty">{body.about}</p>}
        actions={
          <>
            {mayKeep && (
              <ButtonLink size="small" icon="pencil" href={`/ladders/${ladderId}/edit`}>
                Edit
              </ButtonLink>
            )}
            <LadderMenu head={head} versionId={version?.versionId} />
          </>
        }
      >
        {isOld && <Older number={version.number} ladderId={ladderId} />}
        {!isOld && <News ladderId={ladderId} />}
        <Paths ladderId={ladderId} body={body} isOld={isOld} />
        <Versions ladderId={ladderId} versions={versions} />
        <Keepers ladderId={ladderId} keepers={keepers} />
        {body.source && <p className="text-sm text-ink-faint">Its words: {body.source}.</p>}
      </Page>
    </div>
  );
}

const Older = ({ number, ladderId }: { number: number; ladderId: string }) => (
  <p className="rounded-md bg-amber-soft px-4 py-3 text-amber-ink">
    You are reading version {number}, as it was.{' '}
    <Link href={`/ladders/${ladderId}`} className="underline">
      Go to the one in force
    </Link>
  </p>
);

type PathsProps = { ladderId: string; body: Body; isOld: boolean };

function Paths({ ladderId, body, isOld }: PathsProps) {
  const { data } = useRead(ladders.mine, {});
  const [chosen, setChosen] = useState<string>();
  const mine = data?.choice?.ladderId === ladderId ? data.choice.trackKey : null;
  const track = body.tracks.find(({ key }) => key === (chosen ?? mine)) ?? body.tracks[0];
  if (!track) return <EmptyState title="There is no path in it yet" />;
  return (
    <div className="grid gap-6">
      {body.tracks.length > 1 && (
        <OneOf
          legend="Path"
          bare
          options={body.tracks.map(({ key, name }) => ({ value: key, label: name }))}
          value={track.key}
          onChange={setChosen}
        />
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <p className="max-w-prose text-pretty text-ink-soft">{track.about}</p>
        {!isOld && <LookAtIt ladder={{ ladderId, name: body.name }} track={track} />}
      </div>
      <OnePath key={track.key} body={body} track={track} />
    </div>
  );
}

/** Wide screens show the whole path at once; narrow ones a skill at a time. */
function OnePath({ body, track }: { body: Body; track: Track }) {
  return (
    <>
      {body.kind === 'radar' && <Shapes body={body} track={track} />}
      <div className="hidden xl:block">
        <Grid body={body} track={track} />
      </div>
      <div className="xl:hidden">
        <OneSkill body={body} track={track} />
      </div>
      <Levels track={track} />
    </>
  );
}
