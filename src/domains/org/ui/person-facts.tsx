import { Select, TextArea, TextInput } from '../../../web/design/field.tsx';
import { LanguageSelect } from '../../../web/language-select.tsx';
import { countries } from '../rules-attributes.ts';
import type { PersonSeen } from './calls.ts';

type CountryProps = { value: string; onChange(country: string): void; error?: string | undefined };

export function CountrySelect({ value, onChange, error }: CountryProps) {
  const sorted = [...countries].toSorted(([, a], [, b]) => a.localeCompare(b));
  return (
    <Select
      label="Country"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={error}
    >
      <option value="">Not said</option>
      {sorted.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}

export type Facts = { level: string; country: string; locale: string; own: string };

export const factsOf = ({ level, country, locale, attributes }: PersonSeen): Facts => ({
  level: level ?? '',
  country: country ?? '',
  locale: locale ?? '',
  own: Object.entries(attributes ?? {})
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n'),
});

/** What of the facts is sent: level and the organisation's own only by those who may change them. */
export function sentFacts({ level, country, locale, own }: Facts, mayEdit: boolean) {
  const open = { country: country || null, locale: locale || null };
  return mayEdit ? { ...open, level: level.trim() || null, attributes: ownIn(own) } : open;
}

function ownIn(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...value] = line.split(':');
      return [name.trim(), value.join(':').trim()];
    }),
  );
}

type FieldProps = {
  facts: Facts;
  onChange(facts: Facts): void;
  mayEdit: boolean;
  error(field: string): string | undefined;
};

/** What content may be meant for, beside team, title and first day. */
export function FactFields({ facts, onChange, mayEdit, error }: FieldProps) {
  const set = (field: keyof Facts) => (event: { target: { value: string } }) =>
    onChange({ ...facts, [field]: event.target.value });
  return (
    <>
      <CountrySelect
        value={facts.country}
        onChange={(country) => onChange({ ...facts, country })}
        error={error('country')}
      />
      <LanguageSelect
        label="Language"
        none="Not said"
        value={facts.locale}
        onChange={(locale) => onChange({ ...facts, locale })}
        error={error('locale')}
      />
      {mayEdit && (
        <>
          <TextInput
            label="Level"
            value={facts.level}
            onChange={set('level')}
            error={error('level')}
          />
          <TextArea
            label="Facts of your own"
            hint="One a line, such as guild: data. Content can be meant for them; only this person and administrators read them."
            value={facts.own}
            onChange={set('own')}
            error={error('attributes')}
          />
        </>
      )}
    </>
  );
}
