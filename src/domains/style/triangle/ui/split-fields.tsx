import { TextInput } from '../../../../web/design/field.tsx';
import { type Sides, sides, withSide } from '../rules.ts';
import { sideNames } from '../rules-words.ts';

type Props = { value: Sides; onChange(value: Sides): void };

/** The three in points of a hundred: one is set, and the other two share what is left. */
export function SplitFields({ value, onChange }: Props) {
  return (
    <div className="grid grid-cols-3 gap-2">
      {sides.map((side) => (
        <TextInput
          key={side}
          label={sideNames[side]}
          type="number"
          inputMode="numeric"
          min={0}
          max={100}
          step={5}
          value={value[side]}
          className="tabular-nums"
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => onChange(withSide(value, side, event.currentTarget.valueAsNumber))}
        />
      ))}
    </div>
  );
}
