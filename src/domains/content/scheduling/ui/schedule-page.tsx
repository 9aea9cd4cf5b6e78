import { useDeferredValue, useMemo, useState } from 'react';
import { ButtonLink } from '../../../../web/design/button.tsx';
import { EmptyState, Loading, Ready } from '../../../../web/design/states.tsx';
import { useNarrow } from '../../../../web/narrow.ts';
import { go, to, useQueryParam } from '../../../../web/router.tsx';
import { useShortcut } from '../../../../web/shell/shortcuts.ts';
import { StudioPage } from '../../../../web/studio.tsx';
import { useRead } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { type Booking, barsOf, type Schedule } from './bars.ts';
import { scheduling } from './calls.ts';
import { Findings } from './findings.tsx';
import { ScheduleBar } from './schedule-bar.tsx';
import { ScheduleList } from './schedule-list.tsx';
import { Timeline } from './timeline.tsx';
import { useNames, type Wanted } from './timeline-rows.ts';
import { type View, viewAround } from './timescale.ts';
import { useMove } from './use-move.ts';
import { useAtRest, useTimelineView } from './use-view.ts';

/** What shows where, when and to whom: placements as rows, bookings as bars. */
export function SchedulePage() {
  const { person } = useViewer();
  const [view, setView] = useTimelineView(person.timeZone);
  const rested = useAtRest(view);
  const schedule = useSchedule(view, rested);
  useShortcut('n', 'Book something', () => go('/studio/schedule/new'));
  return (
    <StudioPage
      title="Schedule"
      lead="What shows where, when, and to whom."
      actions={
        <>
          <ButtonLink href="/studio/schedule/placements">Placements</ButtonLink>
          <ButtonLink tone="next" icon="plus" href="/studio/schedule/new">
            Book something
          </ButtonLink>
        </>
      }
    >
      <Ready read={schedule} loading={<Loading lines={8} label="Loading the schedule" />}>
        {(found) => <Found schedule={found} view={view} rested={rested} onView={setView} />}
      </Ready>
    </StudioPage>
  );
}

/** Asked for by whole years, so that turning pages of the calendar asks nobody; exactly only where it came to rest. */
function useSchedule({ from, until }: View, { from: first, until: last }: View) {
  const year = (instant: number) => new Date(instant).getUTCFullYear();
  const whole = useRead(
    scheduling.timeline,
    { from: `${year(from)}-01-01T00:00:00Z`, until: `${year(until) + 1}-01-01T00:00:00Z` },
    { hears: ['authoring'], keep: false },
  );
  const exact = useRead(
    scheduling.timeline,
    { from: new Date(first).toISOString(), until: new Date(last).toISOString() },
    { hears: ['authoring'], keep: false, when: whole.data?.cut === true },
  );
  return exact.data ? exact : whole;
}

type Props = { schedule: Schedule; view: View; rested: View; onView: (view: View) => void };

function Found({ schedule, view, rested, onView }: Props) {
  const narrow = useNarrow();
  const [form, setForm] = useState<'bars' | 'list'>('bars');
  const [sought, setSought] = useState('');
  const asked = useQueryParam('booking');
  const [wanted, setWanted] = useState<Wanted | undefined>(
    asked ? { bookingId: asked } : undefined,
  );
  const { bookings, placements } = useSought(schedule, sought);
  const move = useMove(view.timeZone);
  const open = ({ bookingId }: Booking) =>
    go(to('/studio/schedule/booking/:bookingId', { bookingId }));
  const show = (at: string | null, bookingId: string | undefined) => {
    const instant = at ? Date.parse(at) : startOf(schedule, bookingId, view.timeZone);
    const zoom = view.zoom === 'year' ? 'month' : view.zoom;
    if (instant !== undefined) onView(viewAround(zoom, instant, view.timeZone));
    setWanted(bookingId ? { bookingId } : undefined);
  };
  const shown = narrow ? 'list' : form;
  return (
    <div className="grid gap-6">
      <ScheduleBar
        view={view}
        onView={onView}
        sought={sought}
        onSought={setSought}
        form={form}
        onForm={narrow ? undefined : setForm}
      />
      {schedule.cut && (
        <p className="text-amber-ink">
          There is more booked here than 10,000. Come closer to see all of it.
        </p>
      )}
      {schedule.bookings.length === 0 && shown === 'list' && <NothingYet />}
      {shown === 'bars' ? (
        <Timeline
          schedule={schedule}
          placements={placements}
          bookings={bookings}
          view={view}
          onView={onView}
          onMoved={move}
          onOpen={open}
          wanted={wanted}
          empty={sought ? <NotFound /> : <NothingYet />}
        />
      ) : (
        <ScheduleList schedule={schedule} bookings={bookings} view={view} onMoved={move} />
      )}
      <Findings view={rested} schedule={schedule} onShow={show} />
    </div>
  );
}

/** When a booking begins to show; undefined where it always does, or is of another year. */
function startOf({ bookings }: Schedule, bookingId: string | undefined, timeZone: string) {
  const booking = bookings.find((one) => one.bookingId === bookingId);
  const [bar] = booking ? barsOf([booking], timeZone, 0) : [];
  return bar && Number.isFinite(bar.from) ? bar.from : undefined;
}

function NothingYet() {
  return (
    <EmptyState
      title="Nothing is booked in this time"
      action={<ButtonLink href="/studio/schedule/new">Book something</ButtonLink>}
    >
      A booking puts something that was written into a place people look at, for a time and for an
      audience.
    </EmptyState>
  );
}

const NotFound = () => <p className="p-6 text-center text-ink-soft">No booking has these words.</p>;

/** Bookings whose title, audience or placement holds the words; rows without any leave, while words are sought. */
function useSought(schedule: Schedule, sought: string) {
  const words = useDeferredValue(sought.trim().toLowerCase());
  const names = useNames(schedule);
  return useMemo(() => {
    const open = schedule.placements.filter(({ closedAt }) => !closedAt);
    if (!words) return { bookings: schedule.bookings, placements: open };
    const text = (one: Booking) =>
      `${one.item.title} ${names.audience(one)} ${names.placement(one.placement)} ${one.placement}`;
    const bookings = schedule.bookings.filter((one) => text(one).toLowerCase().includes(words));
    const kept = new Set(bookings.map(({ placement }) => placement));
    return { bookings, placements: open.filter(({ name }) => kept.has(name)) };
  }, [schedule, names, words]);
}
