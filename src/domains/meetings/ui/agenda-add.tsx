import { type FormEvent, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { TextInput } from '../../../web/design/field.tsx';
import { useDraft } from '../../../web/draft.ts';
import { Slot } from '../../../web/shell/slot.tsx';
import type { PointKind } from '../contract-shapes.ts';
import { PointKindSelect } from './agenda-kind.tsx';
import { meAndThem, type Room, useAddPoint } from './room-data.ts';
import { firstName } from './words.ts';

export const addPointId = 'add-a-point';

/** Type, Enter. What is typed and not yet added is still here after a closed tab. */
export function AddPoint({ room }: { room: Room }) {
  const addPoint = useAddPoint(room);
  const [text, setText] = useDraft(`point.${room.meeting.meetingId}`);
  const [kind, setKind] = useState<PointKind>(room.meeting.kind === 'career' ? 'career' : 'work');
  const [shared, setShared] = useState(false);
  const them = firstName(meAndThem(room).them.name);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    addPoint.mutate(
      { meetingId: room.meeting.meetingId, text: text.trim(), kind, shared },
      { onError: () => setText((now) => now || text) },
    );
    setText('');
  };
  return (
    <form onSubmit={add} className="grid gap-2 rounded-md bg-sunken p-3">
      <TextInput
        key={addPointId}
        label="Add a talking point"
        bare
        placeholder="Add a point, then Enter"
        autoComplete="off"
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        data-focus={addPointId}
      />
      <Slot name="wording" quiet text={text} onRewrite={setText} />
      <div className="flex flex-wrap items-center gap-2">
        <PointKindSelect value={kind} onChange={setKind} />
        <Button
          tone="quiet"
          size="small"
          icon={shared ? 'eye' : 'hidden'}
          aria-label={
            shared
              ? 'You both will see it; keep it to yourself'
              : `Only you see it; show it to ${them}`
          }
          data-tip={shared ? `${them} will see it at once` : 'Only you see it until you share it'}
          className="-mx-1 flex-1 justify-start! whitespace-nowrap max-sm:px-2!"
          onClick={() => setShared(!shared)}
        >
          {shared ? 'You both' : 'Only you'}
        </Button>
        <Button type="submit" size="small" icon="plus">
          Add
        </Button>
      </div>
    </form>
  );
}
