import { Avatar } from '../../../web/design/avatar.tsx';
import { Button, ButtonLink } from '../../../web/design/button.tsx';
import { Card } from '../../../web/design/card.tsx';
import { Ago, dayOf, daysAway, fromToday, When } from '../../../web/design/when.tsx';
import { Link, to } from '../../../web/router.tsx';
import { PairPromises } from '../../commitments/ui/public.tsx';
import type { ListedPair, Meeting, ThreadPair } from '../contract-shapes.ts';
import { kindWords } from '../rules.ts';
import { counted } from './words.ts';

type Props = { pair: ListedPair; onStart?: () => void };

type NextMeeting = Meeting & { readonly sealed: boolean };

/** The next meetings of a pair, the soonest first. */
export const nextsOf = ({ series }: Pick<ThreadPair, 'series'>): NextMeeting[] =>
  series
    .flatMap(({ next, sealedPreparation }) =>
      next ? [{ ...next, sealed: sealedPreparation }] : [],
    )
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));

export const nextOf = (pair: Pick<ThreadPair, 'series'>): Meeting | undefined => nextsOf(pair)[0];

/** Planned for a day that has passed, and neither held nor moved nor skipped. */
export const isOverdue = (meeting: Meeting): boolean =>
  meeting.state === 'planned' && daysAway(dayOf(meeting.startsAt)) < 0;

export function PairRow({ pair, onStart }: Props) {
  const { person, openPoints, lastHeldAt } = pair;
  return (
    <Card as="li" className="flex flex-wrap items-start gap-x-4 gap-y-3">
      <Avatar name={person.name} />
      <div className="grid min-w-48 flex-1 gap-1">
        <Link
          href={to('/people/:personId', { personId: person.personId })}
          className="justify-self-start text-lg leading-snug font-semibold no-underline hover:underline"
        >
          {person.name}
        </Link>
        <p className="flex flex-wrap gap-x-3 text-sm text-ink-faint">
          {openPoints > 0 && <span>{counted(openPoints, 'open point')}</span>}
          <PairPromises pairId={pair.pairId} />
          <span>
            {lastHeldAt ? (
              <>
                met <Ago at={lastHeldAt} />
              </>
            ) : (
              'not met yet'
            )}
          </span>
        </p>
      </div>
      <div className="grid w-full gap-2 sm:w-auto sm:min-w-80">
        {nextsOf(pair).map((meeting) => (
          <NextLine key={meeting.meetingId} meeting={meeting} name={person.name} />
        ))}
        {onStart && (
          <Button
            size="small"
            className="justify-self-end"
            aria-label={`Start with ${person.name}`}
            onClick={onStart}
          >
            Start a rhythm
          </Button>
        )}
      </div>
    </Card>
  );
}

function NextLine({ meeting, name }: { meeting: NextMeeting; name: string }) {
  const late = isOverdue(meeting);
  const words = late ? 'Look' : 'Prepare';
  return (
    <div className="flex items-center justify-between gap-4">
      <p className="min-w-0">
        <span className="block text-sm text-ink-faint">{kindWords[meeting.kind]}</span>
        {late ? (
          <span className="font-semibold text-amber-ink">
            was planned {fromToday(dayOf(meeting.startsAt))}
          </span>
        ) : (
          <When at={meeting.startsAt} />
        )}
      </p>
      <ButtonLink
        size="small"
        href={to('/one-to-ones/:meetingId', { meetingId: meeting.meetingId })}
        aria-label={`${words}: ${kindWords[meeting.kind]} with ${name}`}
      >
        {words}
      </ButtonLink>
    </div>
  );
}
