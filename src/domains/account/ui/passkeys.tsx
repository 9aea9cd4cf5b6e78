import { type FormEvent, useState } from 'react';
import { Button, IconButton } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { Actions, Dialog } from '../../../web/design/dialog.tsx';
import { TextInput } from '../../../web/design/field.tsx';
import { Tag } from '../../../web/design/tag.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { Ago } from '../../../web/design/when.tsx';
import { queries } from '../../../web/shell/queries.ts';
import { browserName } from '../rules.ts';
import { account, type Security } from './calls.ts';
import { Trouble } from './public.tsx';
import { useTry } from './use-try.ts';
import { addPasskey, knowsPasskeys } from './ways-in.ts';

type Passkey = Security['passkeys'][number];

const askAgain = () => queries.invalidateQueries({ queryKey: ['account'] });

export function Passkeys({ passkeys }: { passkeys: readonly Passkey[] }) {
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<Passkey>();
  const [removing, setRemoving] = useState<Passkey>();
  return (
    <Section
      title="Passkeys"
      action={
        knowsPasskeys() && (
          <Button size="small" icon="plus" onClick={() => setAdding(true)}>
            Add a passkey
          </Button>
        )
      }
    >
      {passkeys.length === 0 ? (
        <Card>
          With a passkey you sign in by fingerprint, face or the device’s PIN. Nothing to remember,
          and nothing a false page could ask you for.
        </Card>
      ) : (
        <ul className="grid gap-2">
          {passkeys.map((passkey) => (
            <PasskeyRow
              key={passkey.passkeyId}
              passkey={passkey}
              onRename={() => setEditing(passkey)}
              onRemove={() => setRemoving(passkey)}
            />
          ))}
        </ul>
      )}
      {adding && <AddDialog onClose={() => setAdding(false)} />}
      {editing && <RenameDialog passkey={editing} onClose={() => setEditing(undefined)} />}
      {removing && <RemoveDialog passkey={removing} onClose={() => setRemoving(undefined)} />}
    </Section>
  );
}

type RowProps = { passkey: Passkey; onRename(): void; onRemove(): void };

function PasskeyRow({ passkey: { name, createdAt, synced }, onRename, onRemove }: RowProps) {
  return (
    <Card as="li" className="flex items-center gap-3 py-3 sm:py-3">
      <div className="min-w-0 flex-1">
        <p className="truncate font-semibold">{name}</p>
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-faint">
          <span>
            added <Ago at={createdAt} />
          </span>
          {synced && <Tag>kept by your password manager</Tag>}
        </p>
      </div>
      <IconButton icon="pencil" label={`Rename ${name}`} onClick={onRename} />
      <IconButton icon="trash" label={`Remove ${name}`} onClick={onRemove} />
    </Card>
  );
}

type NameProps = { title: string; button: string; initial: string; onClose(): void };

function NameDialog(props: NameProps & { work(name: string): Promise<unknown> }) {
  const { title, button, initial, onClose, work } = props;
  const [name, setName] = useState(initial);
  const attempt = useTry();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt.run(async () => {
      await work(name);
      await askAgain();
      onClose();
    });
  };
  return (
    <Dialog open onClose={onClose} title={title}>
      <form onSubmit={submit} className="grid gap-5">
        <TextInput
          label="Name"
          hint="So that you know it again, such as “work laptop”."
          value={name}
          maxLength={60}
          required
          onChange={(event) => setName(event.target.value)}
          error={attempt.about('name')}
        />
        <Trouble>{attempt.trouble}</Trouble>
        <Actions>
          <Button type="submit" tone="next" busy={attempt.busy}>
            {button}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Cancel
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

const AddDialog = ({ onClose }: { onClose(): void }) => (
  <NameDialog
    title="Add a passkey"
    button="Add it"
    initial={browserName(navigator.userAgent)}
    onClose={onClose}
    work={(name) => addPasskey(name).then(() => toast('The passkey is added.'))}
  />
);

const RenameDialog = ({ passkey, onClose }: { passkey: Passkey; onClose(): void }) => (
  <NameDialog
    title="Rename the passkey"
    button="Keep the name"
    initial={passkey.name}
    onClose={onClose}
    work={(name) => account.renamePasskey.change({ passkeyId: passkey.passkeyId, name })}
  />
);

function RemoveDialog({ passkey, onClose }: { passkey: Passkey; onClose(): void }) {
  const attempt = useTry();
  const remove = () =>
    attempt.run(async () => {
      await account.removePasskey.change({ passkeyId: passkey.passkeyId });
      await askAgain();
      onClose();
    });
  return (
    <Dialog open onClose={onClose} title={`Remove ${passkey.name}?`}>
      <p>
        It no longer signs you in here. Your device may still offer it until you remove it there.
      </p>
      <Trouble>{attempt.trouble}</Trouble>
      <Actions>
        <Button tone="attention" busy={attempt.busy} onClick={() => void remove()}>
          Remove it
        </Button>
        <Button tone="quiet" onClick={onClose}>
          Keep it
        </Button>
      </Actions>
    </Dialog>
  );
}
