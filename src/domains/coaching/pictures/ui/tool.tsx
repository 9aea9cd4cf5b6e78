import { Suspense, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { part } from '../../../../web/part.ts';
import type { RoomTold } from '../../../../web/shell/slice.ts';
import { useRead } from '../../../../web/use.ts';
import { pictures } from './calls.ts';

const BeginDialog = part(() => import('./begin-dialog.tsx'), 'BeginDialog');

const together = { value: 'together', label: 'Both of you, now' } as const;
const ahead = { value: 'ahead', label: 'You alone, ahead' } as const;

/** In the bar of a room: lays out pictures, unless some lie there already. */
export function PicturesTool({ meetingId, isOver }: RoomTold) {
  const { data } = useRead(pictures.table, { meetingId });
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  if (isOver || !data || data.onTable) return null;
  return (
    <>
      <Button size="small" icon="picture" onClick={() => setOpened(true)}>
        Pictures
      </Button>
      {opened && (
        <Suspense>
          <BeginDialog
            meetingId={meetingId}
            ways={data.ahead ? [together] : [together, ahead]}
            onBegun={close}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
}
