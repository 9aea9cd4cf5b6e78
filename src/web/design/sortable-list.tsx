import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type Props<T> = {
  label: string;
  items: readonly T[];
  idOf: (item: T) => string;
  /** How an item is called when it is moved by keyboard. */
  nameOf: (item: T) => string;
  /** The item now stands after this one; null means first. */
  onMove: (id: string, afterId: string | null) => void;
  children: (item: T, handle: ReactNode) => ReactNode;
};

/** A list put in order by pointer, touch or keyboard (space, arrows, space on the handle). */
export function SortableList<T>({ label, items, idOf, nameOf, onMove, children }: Props<T>) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = items.map(idOf);
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    const id = String(active.id);
    onMove(id, placeAfter(ids, id, String(over.id)));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{ announcements: announcements(items, idOf, nameOf) }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ul aria-label={label} className="grid">
          {items.map((item) => (
            <Row key={idOf(item)} id={idOf(item)} name={nameOf(item)}>
              {(handle) => children(item, handle)}
            </Row>
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}

/** Which item the moved one follows once it stands where it was dropped. */
export function placeAfter(ids: readonly string[], moved: string, over: string): string | null {
  const down = ids.indexOf(moved) < ids.indexOf(over);
  const rest = ids.filter((id) => id !== moved);
  const at = rest.indexOf(over) + (down ? 1 : 0);
  return rest[at - 1] ?? null;
}

function announcements<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  nameOf: (item: T) => string,
) {
  const name = (id: string | number) => {
    const item = items.find((one) => idOf(one) === String(id));
    return item ? nameOf(item) : 'The item';
  };
  const place = (id: string | number) => items.findIndex((one) => idOf(one) === String(id)) + 1;
  return {
    onDragStart: ({ active }: { active: { id: string | number } }) =>
      `${name(active.id)} picked up.`,
    onDragOver: ({ over }: { over: { id: string | number } | null }) =>
      over ? `Now at place ${place(over.id)} of ${items.length}.` : undefined,
    onDragEnd: ({
      active,
      over,
    }: {
      active: { id: string | number };
      over: { id: string | number } | null;
    }) => `${name(active.id)} put down${over ? ` at place ${place(over.id)}` : ''}.`,
    onDragCancel: ({ active }: { active: { id: string | number } }) =>
      `${name(active.id)} is back in its place.`,
  };
}

type RowProps = { id: string; name: string; children: (handle: ReactNode) => ReactNode };

function Row({ id, name, children }: RowProps) {
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id,
  });
  const style = transform ? { transform: `translate3d(0, ${transform.y}px, 0)`, transition } : {};
  const handle = (
    <button
      type="button"
      {...attributes}
      {...listeners}
      aria-label={`Move ${name}`}
      className="grid h-9 w-6 shrink-0 cursor-grab touch-none place-items-center rounded-sm text-ink-faint opacity-60 hover:opacity-100 focus-visible:opacity-100"
    >
      <Icon name="drag" />
    </button>
  );
  return (
    <li
      ref={setNodeRef}
      style={style}
      className={isDragging ? 'relative z-10 rounded-md bg-raised shadow-float' : ''}
    >
      {children(handle)}
    </li>
  );
}
