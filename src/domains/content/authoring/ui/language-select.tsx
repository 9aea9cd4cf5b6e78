import { Select } from '../../../../web/design/field.tsx';
import { commonLanguages, languageName } from './words.ts';

type Props = {
  label: string;
  value: string;
  onChange(locale: string): void;
  /** Languages that are there already. */
  without?: readonly string[];
};

export function LanguageSelect({ label, value, onChange, without = [] }: Props) {
  const offered = commonLanguages.filter((locale) => !without.includes(locale));
  const all =
    offered.includes(value as (typeof offered)[number]) || !value ? offered : [value, ...offered];
  return (
    <Select label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {all.map((locale) => (
        <option key={locale} value={locale}>
          {languageName(locale)}
        </option>
      ))}
    </Select>
  );
}
