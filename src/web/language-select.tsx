import { Select } from './design/field.tsx';
import { commonLanguages, languageName } from './languages.ts';

type Props = {
  label: string;
  hint?: string;
  error?: string | undefined;
  /** Empty where no language is chosen. */
  value: string;
  onChange(locale: string): void;
  /** Languages that are there already. */
  without?: readonly string[];
  /** What choosing none is called, where that may be. */
  none?: string;
};

export function LanguageSelect({ value, onChange, without = [], none, ...field }: Props) {
  const offered = commonLanguages.filter((locale) => !without.includes(locale));
  const all =
    offered.includes(value as (typeof offered)[number]) || !value ? offered : [value, ...offered];
  return (
    <Select {...field} value={value} onChange={(event) => onChange(event.target.value)}>
      {none && <option value="">{none}</option>}
      {all.map((locale) => (
        <option key={locale} value={locale}>
          {languageName(locale)}
        </option>
      ))}
    </Select>
  );
}
