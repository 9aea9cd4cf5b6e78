import { Select } from '../../../web/design/field.tsx';
import type { PointKind } from '../contract-shapes.ts';
import { pointKindNames, pointKinds } from './words.ts';

type Props = { value: PointKind; onChange: (kind: PointKind) => void };

export function PointKindSelect({ value, onChange }: Props) {
  return (
    <div className="w-29 sm:w-34">
      <Select
        label="Kind of point"
        bare
        className="py-1.5 text-sm"
        value={value}
        onChange={(event) => onChange(event.target.value as PointKind)}
      >
        {pointKinds.map((kind) => (
          <option key={kind} value={kind}>
            {pointKindNames[kind]}
          </option>
        ))}
      </Select>
    </div>
  );
}
