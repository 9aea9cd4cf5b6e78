import { Select } from '../../../web/design/field.tsx';

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
          {zones
            .filter((zone) => regionOf(zone) === region)
            .map((zone) => (
              <option key={zone} value={zone}>
                {zone.split('/').slice(1).join(', ').replaceAll('_', ' ') || zone}
              </option>
            ))}
        </optgroup>
      ))}
    </Select>
  );
}
