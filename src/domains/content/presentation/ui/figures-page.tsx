import { useState } from 'react';
import { Section } from '../../../../web/design/card.tsx';
import { DateInput, Select } from '../../../../web/design/field.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { today } from '../../../../web/design/when.tsx';
import { StudioPage } from '../../../../web/studio.tsx';
import { useRead } from '../../../../web/use.ts';
import { usePlacements, useScheduleNames } from '../../scheduling/ui/public.tsx';
import { presentation } from './calls.ts';
import { Differences } from './differences.tsx';
import { type Figure, FigureRow } from './figure-row.tsx';

/** How often something was shown and acted upon, by booking, version and arm; never by person. */
export function FiguresPage() {
  const [range, setRange] = useState(() => ({ from: dayBefore(today(), 27), until: today() }));
  const [placement, setPlacement] = useState('');
  const asked = { ...range, ...(placement ? { placement } : {}) };
  const read = useRead(presentation.figures, asked, {
    when: range.from !== '' && range.from <= range.until,
    hears: ['scheduling', 'authoring'],
    keep: false,
  });
  return (
    <StudioPage
      title="Figures"
      lead="How often something was shown and acted upon. By booking, never by person; what fewer than five people stand behind is not shown."
    >
      <div className="grid gap-4 sm:grid-cols-3">
        <DateInput
          label="From"
          max={range.until}
          value={range.from}
          onChange={(event) => setRange({ ...range, from: event.target.value })}
        />
        <DateInput
          label="Until, with that day"
          min={range.from}
          value={range.until}
          onChange={(event) => setRange({ ...range, until: event.target.value })}
        />
        <PlacementField value={placement} onChange={setPlacement} />
      </div>
      <Ready read={read}>
        {({ figures, differences }) => (
          <>
            {differences.length > 0 && <Differences differences={differences} />}
            <ByBooking figures={figures} />
          </>
        )}
      </Ready>
    </StudioPage>
  );
}

/** Days are counted as whole days of the calendar, on a clock where each has the same length. */
const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

type FieldProps = { value: string; onChange: (placement: string) => void };

function PlacementField({ value, onChange }: FieldProps) {
  const { data } = usePlacements();
  return (
    <Select label="Placement" value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">All of them</option>
      {(data?.placements ?? []).map(({ name, title }) => (
        <option key={name} value={name}>
          {title}
        </option>
      ))}
    </Select>
  );
}

function ByBooking({ figures }: { figures: readonly Figure[] }) {
  const names = useScheduleNames();
  if (figures.length === 0) {
    return (
      <EmptyState title="Nothing was counted in this time">
        Figures appear here once something that is booked was seen.
      </EmptyState>
    );
  }
  const highest = Math.max(0.05, ...figures.map(({ high }) => high ?? 0));
  const bookings = Map.groupBy(figures, ({ bookingId }) => bookingId);
  return (
    <div className="grid gap-8">
      {[...bookings].map(([bookingId, own]) => (
        <Section
          key={bookingId}
          title={names.title(bookingId)}
          aside={own[0] && names.placement(own[0].placement)}
        >
          <ul className="grid gap-2">
            {own.map((figure) => (
              <FigureRow
                key={`${figure.versionId} ${figure.arm}`}
                figure={figure}
                highest={highest}
              />
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}
