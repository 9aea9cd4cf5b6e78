import { Select } from './design/field.tsx';

type Props = {
  label?: string;
  hint?: string;
  value: string;
  onChange(zone: string): void;
  error?: string | undefined;
};

const known = Intl.supportedValuesOf('timeZone');

/** The zone of this device, for a first guess. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Browsers keep some places under names that those who live there no longer use. */
const names: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Asmara',
  'America/Godthab': 'Nuuk',
  'Antarctica/DumontDUrville': 'Dumont d’Urville',
  'Asia/Calcutta': 'Kolkata',
  'Asia/Katmandu': 'Kathmandu',
  'Asia/Rangoon': 'Yangon',
  'Asia/Saigon': 'Ho Chi Minh City',
  'Atlantic/Faeroe': 'Faroe',
  'Europe/Kiev': 'Kyiv',
  'Pacific/Enderbury': 'Kanton',
  'Pacific/Ponape': 'Pohnpei',
  'Pacific/Truk': 'Chuuk',
};

const nameOf = (zone: string): string =>
  names[zone] ?? (zone.split('/').slice(1).join(', ').replaceAll('_', ' ') || zone);

const regionOf = (zone: string): string => zone.split('/')[0] ?? zone;

/** Zones by region, in the system's own list: typing a letter jumps there. */
export function ZoneSelect({ label = 'Time zone', value, onChange, ...rest }: Props) {
  const zones = known.includes(value) ? known : [value, ...known];
  const regions = [...new Set(zones.map(regionOf))];
  return (
    <Select
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      {...rest}
    >
      {regions.map((region) => (
        <optgroup key={region} label={region}>
          {inOrder(zones.filter((zone) => regionOf(zone) === region)).map((zone) => (
            <option key={zone} value={zone}>
              {nameOf(zone)}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}

const inOrder = (zones: readonly string[]): string[] =>
  zones.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other)));
