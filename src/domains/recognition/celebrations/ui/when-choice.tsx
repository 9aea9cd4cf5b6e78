import { OneOf } from '../../../../web/design/choice.tsx';
import { DateTimeInput } from '../../../../web/design/field.tsx';

/** At once, or at an hour on their clock. */
export type Hour = { readonly later: boolean; readonly at: string };

type Props = {
  hour: Hour;
  onChange: (hour: Hour) => void;
  name: string;
  timeZone: string;
  error: string | undefined;
};

const options = [
  { value: 'now', label: 'Now' },
  { value: 'later', label: 'Later' },
] as const;

export function WhenChoice({ hour, onChange, name, timeZone, error }: Props) {
  const place = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
  return (
    <div className="grid gap-4">
      <OneOf
        legend="When"
        options={options}
        value={hour.later ? 'later' : 'now'}
        onChange={(value) => onChange({ ...hour, later: value === 'later' })}
      />
      {hour.later && (
        <DateTimeInput
          label={`On ${name}’s clock`}
          hint={`${place} time. Until then you can withdraw it, and whether this way is still open is looked at again.`}
          required
          value={hour.at}
          error={error}
          onChange={(event) => onChange({ ...hour, at: event.target.value })}
        />
      )}
    </div>
  );
}
