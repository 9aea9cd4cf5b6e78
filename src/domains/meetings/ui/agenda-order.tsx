import type { ReactNode } from 'react';
import { SortableList } from '../../../web/design/sortable-list.tsx';
import type { AgendaPoint } from '../contract-shapes.ts';
import type { PointChanges } from './room-data.ts';

type Props = {
  label: string;
  points: readonly AgendaPoint[];
  changes: PointChanges;
  row: (point: AgendaPoint, handle: ReactNode) => ReactNode;
};

/** The agenda with handles, once what moves them has arrived. */
export function AgendaOrder({ label, points, changes, row }: Props) {
  return (
    <SortableList
      label={label}
      items={points}
      idOf={({ pointId }) => pointId}
      nameOf={({ text }) => text}
      onMove={(pointId, afterPointId) => changes.movePoint.mutate({ pointId, afterPointId })}
    >
      {row}
    </SortableList>
  );
}
