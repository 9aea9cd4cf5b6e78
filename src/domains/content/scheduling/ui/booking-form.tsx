import { type ReactNode, useState } from 'react';
import { Section } from '../../../../web/design/card.tsx';
import { Select } from '../../../../web/design/field.tsx';
import { ErrorState, fieldError, Ready } from '../../../../web/design/states.tsx';
import { useRead } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { ItemPicker, type PickedItem, VersionSelect } from '../../authoring/ui/public.tsx';
import { AudienceField } from './audience-field.tsx';
import { type Plan, planOf } from './bars.ts';
import { scheduling } from './calls.ts';
import { RecurrenceFields } from './recurrence-fields.tsx';
import { StrengthFields } from './strength-fields.tsx';
import { typeName } from './type-name.ts';
import { WindowFields } from './window-fields.tsx';

/** All that is chosen in the form. */
export type Chosen = {
  readonly placement: string;
  readonly item: PickedItem | undefined;
  readonly plan: Plan;
  /** The release it begins with; empty: none. */
  readonly releaseId: string;
};

type Props = {
  start: Chosen;
  /** What is booked and where stays, once it is. */
  placed?: boolean;
  error: Error | null;
  onChange?: (chosen: Chosen) => void;
  actions: (chosen: Chosen) => ReactNode;
};

/** What, where, when, to whom, and how strongly. No form element: the audience's own stands within. */
export function BookingForm({ start, placed = false, error, onChange, actions }: Props) {
  const [chosen, setChosen] = useState(start);
  const { person } = useViewer();
  const set = (what: Partial<Chosen>) => {
    const next = { ...chosen, ...what };
    setChosen(next);
    onChange?.(next);
  };
  const setPlan = (what: Partial<Plan>) => set({ plan: { ...chosen.plan, ...what } });
  const errorOf = (field: string) => fieldError(error, field);
  const { plan } = chosen;
  return (
    <div className="grid max-w-3xl gap-10">
      {!placed && <What chosen={chosen} onChange={set} errorOf={errorOf} />}
      {chosen.item && (
        <VersionSelect
          itemId={chosen.item.itemId}
          value={plan.versionId}
          onChange={(versionId) => setPlan({ versionId })}
        />
      )}
      <Section title="When">
        <WindowFields
          window={plan.window}
          timeZone={person.timeZone}
          onChange={(window) => setPlan({ window })}
          error={errorOf('plan.window.until')}
        />
        <RecurrenceFields
          plan={plan}
          timeZone={person.timeZone}
          onChange={(recurrence) => setPlan({ recurrence })}
          error={errorOf('plan.recurrence.rule') ?? errorOf('plan.recurrence')}
        />
      </Section>
      <Section title="To whom">
        <AudienceField
          value={plan.audienceId}
          onChange={(audienceId) => setPlan({ audienceId })}
          error={errorOf('plan.audienceId')}
        />
      </Section>
      <Section title="How strongly">
        <StrengthFields
          plan={plan}
          arms={useArms(chosen.placement)}
          onChange={setPlan}
          errorOf={errorOf}
        />
      </Section>
      {error && <ErrorState error={error} />}
      <div className="flex flex-wrap gap-3">{actions(chosen)}</div>
    </div>
  );
}

/** Arms of experiments that run or are planned here this year. */
function useArms(placement: string) {
  const year = new Date().getUTCFullYear();
  const { data } = useRead(
    scheduling.timeline,
    { from: `${year}-01-01T00:00:00Z`, until: `${year + 1}-01-01T00:00:00Z` },
    { hears: ['authoring'], keep: false },
  );
  return (data?.bookings ?? [])
    .filter((one) => one.placement === placement && one.state !== 'withdrawn')
    .flatMap((one) => planOf(one).experiment ?? []);
}

type WhatProps = {
  chosen: Chosen;
  onChange: (what: Partial<Chosen>) => void;
  errorOf: (field: string) => string | undefined;
};

function What({ chosen, onChange, errorOf }: WhatProps) {
  const read = useRead(scheduling.placements, {});
  const releases = useRead(scheduling.releases, {});
  const waiting = (releases.data?.releases ?? []).filter(
    ({ state }) => state === 'draft' || state === 'planned',
  );
  return (
    <Ready read={read}>
      {({ placements }) => {
        const open = placements.filter(({ closedAt }) => !closedAt);
        const place = open.find(({ name }) => name === chosen.placement);
        return (
          <Section title="What and where">
            <Select
              label="Placement"
              value={chosen.placement}
              error={errorOf('placement')}
              hint={
                place &&
                `It shows ${place.capacity} at once and takes: ${place.accepts.map(typeName).join(', ')}.`
              }
              onChange={(event) => onChange({ placement: event.target.value })}
            >
              <option value="">Choose a place</option>
              {open.map(({ name, title }) => (
                <option key={name} value={name}>
                  {title} ({name})
                </option>
              ))}
            </Select>
            <ItemPicker
              label="What is shown"
              types={place?.accepts}
              value={chosen.item}
              onChange={(item) => onChange({ item, plan: { ...chosen.plan, versionId: null } })}
            />
            {errorOf('itemId') && <p className="text-sm text-amber-ink">{errorOf('itemId')}</p>}
            {waiting.length > 0 && (
              <Select
                label="Begins"
                value={chosen.releaseId}
                onChange={(event) => onChange({ releaseId: event.target.value })}
              >
                <option value="">by its own times</option>
                {waiting.map(({ releaseId, name }) => (
                  <option key={releaseId} value={releaseId}>
                    with the release {name}
                  </option>
                ))}
              </Select>
            )}
          </Section>
        );
      }}
    </Ready>
  );
}
