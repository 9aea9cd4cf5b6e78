import { useState } from 'react';
import type { OutputOf } from '../../../../platform/universal/contract.ts';
import { Button, ButtonLink } from '../../../../web/design/button.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { Tag } from '../../../../web/design/tag.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { useDraft } from '../../../../web/draft.ts';
import { go, Link, usePath, useQueryParam } from '../../../../web/router.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import type { contract } from '../contract.ts';
import { type Plan, planOf, states } from './bars.ts';
import { BookingForm, type Chosen } from './booking-form.tsx';
import { BookingStanding } from './booking-standing.tsx';
import { scheduling } from './calls.ts';

const back = (
  <Link href="/studio/schedule" className="text-sm font-semibold text-sea-ink hover:underline">
    Back to the schedule
  </Link>
);

const usual: Plan = {
  versionId: null,
  window: { clock: 'instant', from: null, until: null },
  recurrence: null,
  audienceId: null,
  priority: 0,
  weight: 1,
  cap: null,
  experiment: null,
};

/** Puts something into a placement. What was chosen stays on this device until it is sent. */
export function NewBookingPage() {
  const placement = useQueryParam('placement') ?? '';
  const releaseId = useQueryParam('release') ?? '';
  const [kept, keep] = useDraft('scheduling.booking');
  const [start] = useState<Chosen>(() =>
    kept ? (JSON.parse(kept) as Chosen) : { placement, item: undefined, plan: usual, releaseId },
  );
  const book = useChange(scheduling.book, {
    offline: 'refuse',
    onDone: ({ approved }) => {
      keep('');
      toast(approved ? 'Booked.' : 'Kept. It waits for approval.');
      go('/studio/schedule');
    },
  });
  const send = ({ item, plan, placement: into, releaseId: release }: Chosen, approve: boolean) => {
    if (!item) return;
    const within = release ? { releaseId: release } : {};
    book.mutate({ placement: into, itemId: item.itemId, plan, approve, ...within });
  };
  return (
    <Page title="Book something" lead={back}>
      <BookingForm
        start={start}
        error={book.error}
        onChange={(chosen) => keep(JSON.stringify(chosen))}
        actions={(chosen) => (
          <>
            <Button
              tone="next"
              busy={book.isPending}
              disabled={!chosen.item || !chosen.placement}
              onClick={() => send(chosen, true)}
            >
              Book it
            </Button>
            <Button
              disabled={!chosen.item || !chosen.placement || book.isPending}
              onClick={() => send(chosen, false)}
            >
              Keep as a draft
            </Button>
          </>
        )}
      />
    </Page>
  );
}

export type Details = OutputOf<(typeof contract)['operations']['booking']>;

export function BookingPage() {
  const { bookingId } = usePath('/studio/schedule/booking/:bookingId');
  const read = useRead(scheduling.booking, { bookingId }, { hears: ['authoring'] });
  return (
    <Ready read={read}>
      {(booking) => (
        <Page
          title={booking.item.title}
          lead={
            <span className="flex flex-wrap items-center gap-3">
              {back}
              <Tag tone={states[booking.state].tone} icon={states[booking.state].icon}>
                {states[booking.state].label}
              </Tag>
            </span>
          }
          actions={
            <ButtonLink
              href={`/studio/preview?placement=${encodeURIComponent(booking.placement)}&booking=${bookingId}`}
            >
              Who sees it, and why
            </ButtonLink>
          }
        >
          <BookingStanding booking={booking} />
          <Edit key={booking.revision} booking={booking} />
        </Page>
      )}
    </Ready>
  );
}

/** Begins anew where somebody else has changed the booking in between. */
function Edit({ booking }: { booking: Details }) {
  const { bookingId, revision, may } = booking;
  const save = useChange(scheduling.changeBooking, {
    offline: 'refuse',
    onDone: ({ approved }) => toast(approved ? 'Saved.' : 'Saved. It waits for approval.'),
  });
  if (!may.change) {
    return (
      <p className="text-ink-soft">
        You may look at this booking. Authors and publishers of its folder change it.
      </p>
    );
  }
  const { itemId, title, type } = booking.item;
  const start: Chosen = {
    placement: booking.placement,
    item: { itemId, title, type },
    plan: planOf(booking),
    releaseId: '',
  };
  return (
    <BookingForm
      start={start}
      placed
      error={save.error}
      actions={({ plan }) => (
        <>
          <Button
            tone="next"
            busy={save.isPending}
            onClick={() => save.mutate({ bookingId, revision, plan })}
          >
            Save
          </Button>
          <Button
            disabled={save.isPending}
            onClick={() => save.mutate({ bookingId, revision, plan, approve: false })}
          >
            Save as a proposal
          </Button>
        </>
      )}
    />
  );
}
