import { useId } from 'react';
import { Select, TextInput } from '../../../../web/design/field.tsx';
import { type Attribute, attributeName } from '../../scheduling/ui/public.tsx';
import type { Imagined } from './look.ts';

type Props = {
  attributes: readonly Attribute[];
  value: Imagined;
  onChange: (value: Imagined) => void;
};

/** What somebody imagined is like. What stays empty is not known of them. */
export function ImaginedFields({ attributes, value, onChange }: Props) {
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {attributes.map((attribute) => (
        <ImaginedField
          key={attribute.name}
          attribute={attribute}
          value={value[attribute.name] ?? ''}
          onChange={(text) => onChange({ ...value, [attribute.name]: text })}
        />
      ))}
    </div>
  );
}

type FieldProps = { attribute: Attribute; value: string; onChange: (text: string) => void };

function ImaginedField({ attribute: { name, kind, values }, value, onChange }: FieldProps) {
  const id = useId();
  const label = attributeName(name);
  if (kind === 'yes-or-no') {
    return (
      <Select label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">Not known</option>
        <option value="yes">yes</option>
        <option value="no">no</option>
      </Select>
    );
  }
  return (
    <>
      <TextInput
        label={label}
        type={kind === 'number' ? 'number' : 'text'}
        list={id}
        placeholder="Not known"
        hint={kind === 'list' ? 'Several with commas between' : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={id}>
        {values.map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
    </>
  );
}
