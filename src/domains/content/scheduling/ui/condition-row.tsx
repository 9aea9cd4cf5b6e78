import type { OutputOf } from '../../../../platform/universal/contract.ts';
import { IconButton } from '../../../../web/design/button.tsx';
import { Select, TextInput } from '../../../../web/design/field.tsx';
import type { contract } from '../contract.ts';
import type { Compare, Condition } from '../rules-conditions.ts';
import { ValueList } from './value-list.tsx';

export type Attribute = OutputOf<
  (typeof contract)['operations']['attributes']
>['attributes'][number];

type Props = {
  condition: Condition;
  attributes: readonly Attribute[];
  onChange: (condition: Condition) => void;
  onRemove: () => void;
};

/** What attributes are called on the screen; an organisation's own keep their name. */
const names: Readonly<Record<string, string>> = {
  role: 'Role',
  administrator: 'Administrator',
  title: 'Title',
  level: 'Level',
  tenureMonths: 'Months here',
  reports: 'People they lead',
  team: 'Main team',
  teams: 'Teams',
  country: 'Country',
  locale: 'Language',
  timeZone: 'Time zone',
};

export const attributeName = (attribute: string): string =>
  names[attribute] ?? attribute.replace(/^custom\./, '');

const compares: Record<Attribute['kind'], readonly (readonly [Compare, string])[]> = {
  text: [
    ['is', 'is'],
    ['isNot', 'is not'],
  ],
  number: [
    ['more', 'more than'],
    ['least', 'at least'],
    ['less', 'less than'],
    ['most', 'at most'],
    ['is', 'exactly'],
    ['isNot', 'not'],
  ],
  list: [
    ['holds', 'has'],
    ['holdsNot', 'has not'],
  ],
  'yes-or-no': [['is', 'is']],
};

/** A new condition to fill in, about the first thing that may be asked. */
export const firstCondition = (attributes: readonly Attribute[]): Condition => {
  const first = attributes[0] ?? { name: 'role', kind: 'text', values: [] };
  return begun(first);
};

function begun({ name, kind }: Attribute): Condition {
  const [compare = 'is'] = compares[kind][0] ?? [];
  const values = kind === 'yes-or-no' ? [true] : kind === 'number' ? [12] : [];
  return { attribute: name, compare, values };
}

/** One line: an attribute, how it is compared, and with what. */
export function ConditionRow({ condition, attributes, onChange, onRemove }: Props) {
  const known = attributes.find(({ name }) => name === condition.attribute);
  const attribute: Attribute = known ?? {
    name: condition.attribute,
    kind: kindOf(condition),
    values: [],
  };
  const all = known ? attributes : [...attributes, attribute];
  const choose = (name: string) => {
    const next = all.find((one) => one.name === name);
    if (next) onChange(begun(next));
  };
  return (
    <div className="grid items-start gap-2 rounded-md bg-sunken p-3 sm:grid-cols-[12rem_9rem_minmax(0,1fr)_auto]">
      <Select
        label="About"
        bare
        value={condition.attribute}
        onChange={(event) => choose(event.target.value)}
      >
        {all.map(({ name }) => (
          <option key={name} value={name}>
            {attributeName(name)}
          </option>
        ))}
      </Select>
      <Select
        label="Compared"
        bare
        value={condition.compare}
        onChange={(event) => onChange({ ...condition, compare: event.target.value as Compare })}
      >
        {compares[attribute.kind].map(([compare, words]) => (
          <option key={compare} value={compare}>
            {words}
          </option>
        ))}
      </Select>
      <Values condition={condition} attribute={attribute} onChange={onChange} />
      <IconButton
        icon="trash"
        label={`Remove: ${attributeName(attribute.name)}`}
        onClick={onRemove}
      />
    </div>
  );
}

const kindOf = ({ compare, values }: Condition): Attribute['kind'] => {
  if (compare === 'holds' || compare === 'holdsNot') return 'list';
  if (typeof values[0] === 'number') return 'number';
  return typeof values[0] === 'boolean' ? 'yes-or-no' : 'text';
};

type ValuesProps = Pick<Props, 'condition' | 'onChange'> & { attribute: Attribute };

function Values({ condition, attribute, onChange }: ValuesProps) {
  const [first] = condition.values;
  const set = (values: Condition['values']) => onChange({ ...condition, values });
  if (attribute.kind === 'yes-or-no') {
    return (
      <Select
        label="Yes or no"
        bare
        value={String(first !== false)}
        onChange={(event) => set([event.target.value === 'true'])}
      >
        <option value="true">yes</option>
        <option value="false">no</option>
      </Select>
    );
  }
  if (attribute.kind === 'number') {
    return (
      <TextInput
        label="Figure"
        bare
        type="number"
        min={0}
        value={typeof first === 'number' ? first : ''}
        onChange={({ target }) =>
          set(target.value === '' ? [] : [Math.max(0, Number(target.value))])
        }
      />
    );
  }
  return (
    <ValueList
      label={attributeName(attribute.name)}
      values={condition.values.map(String)}
      known={attribute.values}
      // "Has" asks for one; "is" is content with any of several.
      most={attribute.kind === 'list' ? 1 : 50}
      onChange={set}
    />
  );
}
