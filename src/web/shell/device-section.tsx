import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { OneOf, Toggle } from '../design/choice.tsx';
import { Actions, Dialog } from '../design/dialog.tsx';
import { useHeld } from './network.tsx';
import { signOut } from './session.ts';
import { singleKeys, useSingleKeys } from './shortcuts.ts';
import { setTheme, useTheme } from './theme.ts';

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

export function DeviceSection() {
  const theme = useTheme();
  const keys = useSingleKeys();
  return (
    <div className="grid max-w-xl gap-8">
      <OneOf legend="Colours" options={themes} value={theme} onChange={setTheme} />
      <Toggle
        label="Single-key shortcuts"
        hint="A number for each room, c for a thought; ? shows them all."
        checked={keys}
        onChange={(event) => singleKeys.set(event.target.checked)}
      />
      <SignOut />
    </div>
  );
}

function SignOut() {
  const { waiting } = useHeld();
  const [asking, setAsking] = useState(false);
  const leave = () => (waiting > 0 ? setAsking(true) : void signOut());
  return (
    <div className="grid justify-items-start gap-3">
      <p className="text-ink-soft">
        Pages you opened are kept on this device so that they open without a network. Signing out
        removes them.
      </p>
      <Button icon="leave" onClick={leave}>
        Sign out
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title="Some changes are not sent yet">
        <p>
          {waiting === 1 ? 'One change waits' : `${waiting} changes wait`} for the network. Signing
          out now removes {waiting === 1 ? 'it' : 'them'} from this device for good.
        </p>
        <Actions>
          <Button tone="next" onClick={() => setAsking(false)}>
            Stay until they are sent
          </Button>
          <Button tone="attention" onClick={() => void signOut()}>
            Sign out and lose them
          </Button>
        </Actions>
      </Dialog>
    </div>
  );
}
