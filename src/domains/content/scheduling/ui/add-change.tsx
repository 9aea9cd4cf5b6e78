import { type FormEvent, useState } from 'react';
import { Button, ButtonLink } from '../../../../web/design/button.tsx';
import { OneOf } from '../../../../web/design/choice.tsx';
import { Select } from '../../../../web/design/field.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { VersionSelect } from '../../authoring/ui/public.tsx';
import { planOf, whenWords } from './bars.ts';
import { scheduling } from './calls.ts';
import type { ReleaseDetails } from './release-words.ts';

type Kind = 'begin' | 'end' | 'pin';

/** A booking of this or the next year that begins, ends or changes its version with the release. */
export function AddChange({ release }: { release: ReleaseDetails }) {
  const { releaseId, list } = release;
  const { person } = useViewer();
  const [kind, setKind] = useState<Kind>('begin');
  const [bookingId, setBookingId] = useState('');
  const [versionId, setVersionId] = useState<string | null>(null);
  const bookings = useBookings();
  const add = useChange(scheduling.addChange, {
    offline: 'refuse',
    onDone: () => {
      setBookingId('');
      setVersionId(null);
    },
  });
  const booking = bookings.find((one) => one.bookingId === bookingId);
  const ready = booking && (kind !== 'pin' || versionId !== null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    if (kind === 'pin' && versionId) {
      add.mutate({ releaseId, change: { kind, bookingId, versionId } });
    } else if (kind !== 'pin') add.mutate({ releaseId, change: { kind, bookingId } });
  };
  const taken = new Set(list.map((one) => `${one.kind} ${one.booking.bookingId}`));
  return (
    <form onSubmit={submit} className="grid gap-4 rounded-lg bg-sunken p-4">
      <OneOf<Kind>
        legend="With this release a booking"
        options={[
          { value: 'begin', label: 'begins' },
          { value: 'end', label: 'ends' },
          { value: 'pin', label: 'shows a version' },
        ]}
        value={kind}
        onChange={setKind}
      />
      <Select
        label="Which booking"
        value={bookingId}
        onChange={(event) => setBookingId(event.target.value)}
      >
        <option value="">Choose a booking</option>
        {bookings
          .filter((one) => !taken.has(`${kind} ${one.bookingId}`))
          .map((one) => (
            <option key={one.bookingId} value={one.bookingId}>
              {one.item.title}, {one.placement}: {whenWords(planOf(one), person.timeZone)}
            </option>
          ))}
      </Select>
      {booking && kind === 'pin' && (
        <VersionSelect itemId={booking.item.itemId} value={versionId} onChange={setVersionId} />
      )}
      {add.error && <ErrorState error={add.error} />}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={!ready} busy={add.isPending}>
          Add it
        </Button>
        <ButtonLink tone="quiet" href={`/studio/schedule/new?release=${releaseId}`}>
          Book something new with it
        </ButtonLink>
      </div>
    </form>
  );
}

/** What is booked from now to the end of next year, and not taken out. */
function useBookings() {
  const [now] = useState(() => new Date());
  const from = `${now.toISOString().slice(0, 10)}T00:00:00Z`;
  const until = `${now.getUTCFullYear() + 2}-01-01T00:00:00Z`;
  const { data } = useRead(
    scheduling.timeline,
    { from, until },
    { hears: ['authoring'], keep: false },
  );
  return (data?.bookings ?? []).filter(({ state }) => state !== 'withdrawn' && state !== 'over');
}
