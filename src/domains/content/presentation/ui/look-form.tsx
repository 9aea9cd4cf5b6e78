import { lazy, Suspense, useState } from 'react';
import { OneOf, Toggle } from '../../../../web/design/choice.tsx';
import { DateTimeInput, Select } from '../../../../web/design/field.tsx';
import { Loading } from '../../../../web/design/states.tsx';
import type { Picked } from '../../../../web/person-picker.tsx';
import { useQueryParam } from '../../../../web/router.tsx';
import { useViewer } from '../../../../web/viewer.ts';
import {
  type Attribute,
  instantOf,
  useAttributes,
  useReleases,
  wallOf,
} from '../../scheduling/ui/public.tsx';
import { ImaginedFields } from './imagined-fields.tsx';
import { attributesOf, type Imagined, type Looked } from './look.ts';

const PersonPicker = lazy(() =>
  import('../../../../web/person-picker.tsx').then((module) => ({
    default: module.PersonPicker,
  })),
);

type Choice = {
  readonly who: 'person' | 'imagined';
  readonly person: Picked | undefined;
  readonly imagined: Imagined;
  /** On the wall of the zone; empty: now. */
  readonly wall: string;
  readonly releaseId: string;
  readonly drafts: boolean;
};

export type Look = Choice & {
  readonly looked: Looked | undefined;
  readonly timeZone: string;
  readonly attributes: readonly Attribute[];
};

/** Whom one looks as, and when; at first oneself, an hour from now. */
export function useLook(): [Look, (what: Partial<Choice>) => void] {
  const { person } = useViewer();
  const release = useQueryParam('release') ?? '';
  const { data } = useAttributes();
  const [choice, setChoice] = useState<Choice>(() => ({
    who: 'person',
    person: { personId: person.personId, name: person.name },
    imagined: {},
    wall: wallOf(Date.now() + 3_600_000, person.timeZone),
    releaseId: release,
    drafts: false,
  }));
  const attributes = data?.attributes ?? [];
  // Somebody imagined has a clock of their own, and times are read on it.
  const timeZone = (choice.who === 'imagined' && choice.imagined.timeZone) || person.timeZone;
  const look = { ...choice, attributes, timeZone };
  return [
    { ...look, looked: lookedOf(look) },
    (what) => setChoice((before) => ({ ...before, ...what })),
  ];
}

function lookedOf(look: Omit<Look, 'looked'>): Looked | undefined {
  const { who, person, imagined, wall, timeZone, releaseId, drafts, attributes } = look;
  const when = {
    ...(wall ? { at: new Date(instantOf(wall, timeZone)).toISOString() } : {}),
    ...(releaseId ? { releaseId } : {}),
    ...(drafts ? { drafts: 'true' } : {}),
  };
  if (who === 'person') return person && { personId: person.personId, ...when };
  const { timeZone: _, locale = '', ...facts } = imagined;
  return {
    attributes: attributesOf(facts, attributes),
    timeZone,
    ...(locale ? { locale } : {}),
    ...when,
  };
}

type Props = { look: Look; onChange: (what: Partial<Choice>) => void };

export function LookForm({ look, onChange }: Props) {
  return (
    <form
      className="grid gap-5 rounded-lg bg-surface p-5 sm:p-6"
      onSubmit={(event) => event.preventDefault()}
    >
      <OneOf<Choice['who']>
        legend="Look as"
        options={[
          { value: 'person', label: 'A person here' },
          { value: 'imagined', label: 'Somebody imagined' },
        ]}
        value={look.who}
        onChange={(who) => onChange({ who })}
      />
      {look.who === 'person' ? (
        <Suspense fallback={<Loading lines={2} />}>
          <PersonPicker
            label="Who"
            notMe={false}
            value={look.person}
            onChange={(person) => onChange({ person })}
          />
        </Suspense>
      ) : (
        <ImaginedFields
          attributes={look.attributes}
          value={look.imagined}
          onChange={(imagined) => onChange({ imagined })}
        />
      )}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <DateTimeInput
          label="At"
          hint={`On the clock of ${look.timeZone.replaceAll('_', ' ')}`}
          value={look.wall}
          onChange={(event) => onChange({ wall: event.target.value })}
        />
        <ReleaseField value={look.releaseId} onChange={(releaseId) => onChange({ releaseId })} />
      </div>
      <Toggle
        label="With what nobody has approved yet"
        checked={look.drafts}
        onChange={({ target }) => onChange({ drafts: target.checked })}
      />
    </form>
  );
}

type ReleaseProps = { value: string; onChange: (releaseId: string) => void };

function ReleaseField({ value, onChange }: ReleaseProps) {
  const { data } = useReleases();
  const releases = data?.releases.filter(({ state }) => state !== 'live') ?? [];
  return (
    <Select
      label="As if a release were live"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">None</option>
      {releases.map(({ releaseId, name }) => (
        <option key={releaseId} value={releaseId}>
          {name}
        </option>
      ))}
    </Select>
  );
}
