import { toast } from '../../../../web/design/toast.tsx';
import { queries } from '../../../../web/shell/queries.ts';
import { patch, useChange } from '../../../../web/use.ts';
import { type Booking, type Plan, planOf, type Schedule, whenWords } from './bars.ts';
import { scheduling } from './calls.ts';

/** Puts a moved booking down: shown at once, sent, and taken back with one press. */
export function useMove(timeZone: string): (booking: Booking, plan: Plan) => void {
  const change = useChange(scheduling.changeBooking, {
    refusal: 'toast',
    optimistic: ({ bookingId, plan }) => shownAlready(bookingId, plan as Plan),
    onDone: (output) => {
      if (output?.approved === false) toast('It waits for a second pair of eyes before it counts.');
    },
  });
  const send = ({ bookingId, revision }: Booking, plan: Plan) =>
    change.mutate({ bookingId, revision, plan });
  return (booking, plan) => {
    send(booking, plan);
    const before = planOf(booking);
    toast(`Moved: ${whenWords(plan, timeZone)}.`, {
      label: 'Undo',
      run: () => send({ ...booking, revision: booking.revision + 1 }, before),
    });
  };
}

/** Every year that was asked for may hold the booking. */
const shownAlready = (bookingId: string, proposed: Plan) =>
  queries
    .getQueryCache()
    .findAll({ queryKey: [scheduling.timeline.slice, scheduling.timeline.operation] })
    .map(({ queryKey }) =>
      patch(scheduling.timeline, queryKey[2] as { from: string; until: string }, (schedule) =>
        withPlan(schedule, bookingId, proposed),
      ),
    );

const withPlan = (schedule: Schedule, bookingId: string, proposed: Plan): Schedule => ({
  ...schedule,
  bookings: schedule.bookings.map((one) =>
    one.bookingId === bookingId ? { ...one, proposed, revision: one.revision + 1 } : one,
  ),
});
