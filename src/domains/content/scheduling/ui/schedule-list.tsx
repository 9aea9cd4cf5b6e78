import { IconButton } from '../../../../web/design/button.tsx';
import { Section } from '../../../../web/design/card.tsx';
import { Menu } from '../../../../web/design/menu.tsx';
import { Tag } from '../../../../web/design/tag.tsx';
import { go, Link, to } from '../../../../web/router.tsx';
import { movedPlan } from '../rules-moving.ts';
import {
  type Booking,
  barsOf,
  minutesOf,
  type Plan,
  planOf,
  type Schedule,
  states,
  whenWords,
} from './bars.ts';
import { type Names, useNames } from './timeline-rows.ts';
import { stepOf, times, type View } from './timescale.ts';

type Props = {
  schedule: Schedule;
  bookings: readonly Booking[];
  view: View;
  onMoved: (booking: Booking, plan: Plan) => void;
};

const most = 200;

/** The same as the timeline in words, for a phone and for those who would rather read. */
export function ScheduleList({ schedule, bookings, view, onMoved }: Props) {
  const names = useNames(schedule);
  const seen = barsOf(bookings, view.timeZone, 0)
    .filter((bar) => bar.from < view.until && bar.until > view.from)
    .toSorted((a, b) => a.from - b.from);
  const rows = Map.groupBy(seen.slice(0, most), ({ booking }) => booking.placement);
  if (seen.length === 0 && schedule.bookings.length > 0) {
    return <p className="text-ink-soft">Nothing is booked in this time.</p>;
  }
  return (
    <div className="grid gap-8">
      {[...rows].map(([placement, bars]) => (
        <Section key={placement} title={names.placement(placement)} aside={bars.length}>
          <ul className="grid gap-2">
            {bars.map(({ booking }) => (
              <Row key={booking.bookingId} {...{ booking, names, view, onMoved }} />
            ))}
          </ul>
        </Section>
      ))}
      {seen.length > most && (
        <p className="text-ink-soft">
          And {seen.length - most} more. Look for words above, or at less time at once.
        </p>
      )}
    </div>
  );
}

type RowProps = Pick<Props, 'view' | 'onMoved'> & { booking: Booking; names: Names };

function Row({ booking, names, view, onMoved }: RowProps) {
  const { bookingId, item, state } = booking;
  const plan = planOf(booking);
  const address = to('/studio/schedule/booking/:bookingId', { bookingId });
  const { label, tone, icon } = states[state];
  return (
    <li className="flex items-start gap-2 rounded-lg bg-surface p-4">
      <div className="grid min-w-0 flex-1 gap-1">
        <Link href={address} className="font-semibold break-words hover:underline">
          {item.title}
        </Link>
        <p className="text-sm text-ink-soft">{whenWords(plan, view.timeZone)}</p>
        <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          <Tag tone={tone} icon={icon}>
            {label}
          </Tag>
          for {names.audience(booking)}
        </p>
      </div>
      <RowMenu {...{ booking, plan, view, onMoved, address }} />
    </li>
  );
}

type MenuProps = Pick<RowProps, 'booking' | 'view' | 'onMoved'> & { plan: Plan; address: string };

function RowMenu({ booking, plan, view, onMoved, address }: MenuProps) {
  const [bar] = barsOf([booking], view.timeZone, 0);
  const move = (count: number) => {
    const shift = times(stepOf[view.zoom], count);
    onMoved(
      booking,
      movedPlan(plan, 'both', minutesOf(plan, bar?.from ?? 0, shift, view.timeZone)),
    );
  };
  const step = stepWords[view.zoom];
  return (
    <Menu
      trigger={<IconButton icon="more" label={`More for: ${booking.item.title}`} data-tip="More" />}
      items={[
        { label: 'Open', icon: 'pencil', onSelect: () => go(address) },
        { label: `${step} earlier`, icon: 'left', onSelect: () => move(-1) },
        { label: `${step} later`, icon: 'right', onSelect: () => move(1) },
      ]}
    />
  );
}

const stepWords = {
  day: '15 minutes',
  week: 'An hour',
  month: 'A day',
  quarter: 'A day',
  year: 'A week',
} as const;
