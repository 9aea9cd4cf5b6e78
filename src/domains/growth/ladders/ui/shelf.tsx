import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Section } from '../../../../web/design/card.tsx';
import { Dialog } from '../../../../web/design/dialog.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { Tag } from '../../../../web/design/tag.tsx';
import { go, Link } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import type { LadderHead } from '../contract-shapes.ts';
import { BeginLadder } from './begin-ladder.tsx';
import { BringIn } from './bring-in.tsx';
import { ladders } from './calls.ts';

/** Every ladder of the organisation, and what administrators can do about them. */
export function Shelf() {
  const read = useRead(ladders.list, {});
  return (
    <Ready read={read}>
      {({ ladders: all, mayMake }) => (
        <div className="grid gap-8">
          <Ladders all={all} mayMake={mayMake} />
          {(mayMake || all.some(({ mayKeep }) => mayKeep)) && <Making mayMake={mayMake} />}
        </div>
      )}
    </Ready>
  );
}

function Ladders({ all, mayMake }: { all: readonly LadderHead[]; mayMake: boolean }) {
  const inUse = all.filter(({ archivedAt }) => !archivedAt);
  const away = all.filter(({ archivedAt }) => archivedAt);
  return (
    <>
      {inUse.length > 0 ? (
        <ul className="grid gap-4 md:grid-cols-2">
          {inUse.map((one) => (
            <Line key={one.ladderId} one={one} />
          ))}
        </ul>
      ) : (
        <EmptyState title="No ladder yet">
          A ladder says what growing looks like here, in words one can see.{' '}
          {mayMake ? 'Begin with ours, or bring in your own.' : 'An administrator can add one.'}
        </EmptyState>
      )}
      {away.length > 0 && (
        <Section title="Put away" aside={away.length}>
          <ul className="grid gap-4 md:grid-cols-2">
            {away.map((one) => (
              <Line key={one.ladderId} one={one} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

const kinds = {
  grid: 'skills by levels',
  milestones: 'milestones with points',
  radar: 'a shape for each level',
} as const;

function Line({ one }: { one: LadderHead }) {
  const { ladderId, name, about, kind, skills, tracks, number, hasDraft, mayKeep } = one;
  const mine = useRead(ladders.mine, {});
  return (
    <li className="grid">
      <Link
        href={number === null && mayKeep ? `/ladders/${ladderId}/edit` : `/ladders/${ladderId}`}
        className="group grid content-start gap-1.5 rounded-lg bg-surface p-5 no-underline hover:bg-raised"
      >
        <span className="flex flex-wrap items-center justify-between gap-2">
          <span className="font-serif text-xl group-hover:underline">{name}</span>
          {number === null && <Tag icon="pencil">not published yet</Tag>}
          {mine.data?.choice?.ladderId === ladderId && <Tag tone="here">you look at it</Tag>}
          {hasDraft && <Tag icon="pencil">changes wait</Tag>}
        </span>
        {about && <span className="line-clamp-3 text-pretty text-ink-soft">{about}</span>}
        <span className="text-sm text-ink-faint">
          {[tracks.map((track) => track.name).join(', '), `${skills} skills`, kinds[kind]]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </Link>
    </li>
  );
}

function Making({ mayMake }: { mayMake: boolean }) {
  const [doing, setDoing] = useState<'begin' | 'bring-in'>();
  const close = () => setDoing(undefined);
  return (
    <div className="flex flex-wrap gap-2">
      {mayMake && (
        <Button icon="plus" onClick={() => setDoing('begin')}>
          New ladder
        </Button>
      )}
      <Button icon="upload" onClick={() => setDoing('bring-in')}>
        Bring in
      </Button>
      <Dialog open={doing === 'begin'} onClose={close} title="A new ladder">
        <BeginLadder onDone={(ladderId) => go(`/ladders/${ladderId}/edit`)} />
      </Dialog>
      <Dialog open={doing === 'bring-in'} onClose={close} title="Bring in a ladder" wide>
        <BringIn onDone={(ladderId) => go(`/ladders/${ladderId}/edit`)} onLeave={close} />
      </Dialog>
    </div>
  );
}
