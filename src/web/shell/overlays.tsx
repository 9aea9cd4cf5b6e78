import { Suspense } from 'react';
import { part } from '../part.ts';
import { go } from '../router.tsx';
import { captureThought, showOverlay, useOverlay } from './overlay.ts';
import type { Room } from './rooms.ts';
import { useShortcut } from './shortcuts.ts';

const Palette = part(() => import('./palette.tsx'), 'Palette');
const Capture = part(() => import('./capture.tsx'), 'Capture');
const Help = part(() => import('./help.tsx'), 'Help');

type Props = { rooms: readonly Room[]; canCapture: boolean };

/** What can be opened over any page, and the keys that open it; each is loaded when first wanted. */
export function Overlays({ rooms, canCapture }: Props) {
  const overlay = useOverlay();
  const close = () => showOverlay(undefined);
  useShortcut('mod+k', 'Find and do anything', () => showOverlay({ name: 'palette' }));
  useShortcut('?', 'Show these shortcuts', () => showOverlay({ name: 'help' }));
  return (
    <>
      {rooms.map((room) => (
        <RoomKey key={room.name} room={room} />
      ))}
      {canCapture && <CaptureKey />}
      <Suspense fallback={null}>
        {overlay?.name === 'palette' && <Palette rooms={rooms} onClose={close} />}
        {overlay?.name === 'capture' && <Capture about={overlay.personId} onClose={close} />}
        {overlay?.name === 'help' && <Help onClose={close} />}
      </Suspense>
    </>
  );
}

function RoomKey({ room }: { room: Room }) {
  useShortcut(room.key, `Go to ${room.label}`, () => go(room.href));
  return null;
}

function CaptureKey() {
  useShortcut('c', 'Keep a thought about a person', () => captureThought());
  return null;
}
