import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card } from '../../../../web/design/card.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { When } from '../../../../web/design/when.tsx';
import { Link, to } from '../../../../web/router.tsx';
import { useChange } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { planOf, whenWords } from './bars.ts';
import type { Details } from './booking-page.tsx';
import { scheduling } from './calls.ts';

/** Where a booking stands: approved or not, in which release, and how it came to be so. */
export function BookingStanding({ booking }: { booking: Details }) {
  const { person } = useViewer();
  const { bookingId, revision, approvedRevision, may, why, placement, withdrawnAt } = booking;
  const approve = useChange(scheduling.approve, {
    offline: 'refuse',
    onDone: () => toast('Approved.'),
  });
  const putBack = useChange(scheduling.putBack, {
    onDone: () => toast('It is back in the schedule.'),
  });
  const withdraw = useChange(scheduling.withdraw, {
    onDone: () =>
      toast('Taken out of the schedule.', {
        label: 'Undo',
        run: () => putBack.mutate({ bookingId }),
      }),
  });
  const waits = approvedRevision !== revision && !withdrawnAt;
  const error = approve.error ?? withdraw.error ?? putBack.error;
  return (
    <Card className="grid max-w-3xl gap-4">
      <p>
        In <span className="font-semibold">{placement}</span>:{' '}
        {whenWords(planOf(booking), person.timeZone)}.
      </p>
      {booking.proposed && (
        <p className="text-ink-soft">
          Until the newer plan is approved, the one before counts:{' '}
          {whenWords(booking.plan, person.timeZone)}.
        </p>
      )}
      {waits && why && <p className="text-amber-ink">{why}</p>}
      {booking.releases.map(({ releaseId, name, kind }) => (
        <p key={`${releaseId} ${kind}`}>
          {releaseWords[kind] ?? 'Changes'} with the release{' '}
          <Link
            href={to('/studio/releases/:releaseId', { releaseId })}
            className="font-semibold text-sea-ink hover:underline"
          >
            {name}
          </Link>
          .
        </p>
      ))}
      <div className="flex flex-wrap gap-2">
        {waits && may.approve && (
          <Button
            tone="done"
            icon="check"
            busy={approve.isPending}
            onClick={() => approve.mutate({ bookingId, revision })}
          >
            Approve
          </Button>
        )}
        {may.withdraw && !withdrawnAt && (
          <Button icon="hidden" onClick={() => withdraw.mutate({ bookingId })}>
            Take it out now
          </Button>
        )}
        {may.withdraw && withdrawnAt && (
          <Button icon="again" onClick={() => putBack.mutate({ bookingId })}>
            Put it back
          </Button>
        )}
      </div>
      {error && <ErrorState error={error} />}
      <History booking={booking} />
    </Card>
  );
}

const releaseWords: Readonly<Record<string, string>> = {
  begin: 'It begins',
  end: 'It ends',
  pin: 'It shows another version',
};

function History({ booking }: { booking: Details }) {
  const [open, setOpen] = useState(false);
  const { person } = useViewer();
  return (
    <div>
      <Button
        tone="quiet"
        size="small"
        icon={open ? 'up' : 'down'}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        What was planned before
      </Button>
      {open && (
        <ol className="mt-2 grid gap-3 text-sm text-ink-soft">
          {booking.history.map((one) => (
            <li key={one.revision}>
              <p className="text-ink">{whenWords(one.plan, person.timeZone)}</p>
              <p>
                {one.madeBy.name}, <When at={one.madeAt} />
                {one.approvedAt && one.approvedBy && (
                  <>
                    ; approved by {one.approvedBy.name}, <When at={one.approvedAt} />
                  </>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
