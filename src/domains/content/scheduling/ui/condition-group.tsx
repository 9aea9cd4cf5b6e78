import { Button, IconButton } from '../../../../web/design/button.tsx';
import { Toggle } from '../../../../web/design/choice.tsx';
import { Select } from '../../../../web/design/field.tsx';
import { type Condition, type Group, isGroup, type Part } from '../rules-conditions.ts';
import { type Attribute, ConditionRow, firstCondition } from './condition-row.tsx';

type Props = {
  group: Group;
  attributes: readonly Attribute[];
  onChange: (group: Group) => void;
  /** Within another one. */
  inner?: boolean;
  onRemove?: () => void;
};

/** Conditions of which all or any must hold, or must not; one may be a group itself. */
export function ConditionGroup({ group, attributes, onChange, inner = false, onRemove }: Props) {
  const { all, not, parts } = group;
  const put = (at: number, part: Part | undefined) =>
    onChange({ ...group, parts: part ? parts.with(at, part) : parts.toSpliced(at, 1) });
  const add = (part: Part) => onChange({ ...group, parts: [...parts, part] });
  return (
    <fieldset className={`grid gap-3 ${inner ? 'rounded-lg border border-line p-4' : ''}`}>
      <legend className="sr-only">{inner ? 'A group of conditions' : 'Conditions'}</legend>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Select
          label="How many must hold"
          bare
          value={all ? 'all' : 'any'}
          onChange={(event) => onChange({ ...group, all: event.target.value === 'all' })}
        >
          <option value="all">All of these hold</option>
          <option value="any">At least one of these holds</option>
        </Select>
        <Toggle
          label="Turned round: everybody else"
          checked={not}
          onChange={({ target }) => onChange({ ...group, not: target.checked })}
        />
        {onRemove && (
          <IconButton
            icon="trash"
            label="Remove this group"
            className="ms-auto"
            onClick={onRemove}
          />
        )}
      </div>
      <ul className="grid gap-3">
        {parts.map((part, at) => (
          // Parts have no name of their own: their place is what they are.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          <li key={at}>
            {isGroup(part) ? (
              <ConditionGroup
                inner
                group={part}
                attributes={attributes}
                onChange={(next) => put(at, next)}
                onRemove={() => put(at, undefined)}
              />
            ) : (
              <ConditionRow
                condition={part}
                attributes={attributes}
                onChange={(next: Condition) => put(at, next)}
                onRemove={() => put(at, undefined)}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button size="small" icon="plus" onClick={() => add(firstCondition(attributes))}>
          Condition
        </Button>
        {!inner && (
          <Button
            size="small"
            tone="quiet"
            icon="plus"
            onClick={() => add({ all: !all, not: false, parts: [firstCondition(attributes)] })}
          >
            Group of conditions
          </Button>
        )}
      </div>
    </fieldset>
  );
}
