import { type FormEvent, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { OneOf } from '../../../../web/design/choice.tsx';
import { Dialog } from '../../../../web/design/dialog.tsx';
import { Select, TextArea, TextInput } from '../../../../web/design/field.tsx';
import { ErrorState, fieldError } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { useChange } from '../../../../web/use.ts';
import { presentation } from './calls.ts';

type Form = {
  name: string;
  kind: 'server' | 'viewer';
  algorithm: 'HS256' | 'ES256' | 'EdDSA';
  issuer: string;
  publicKey: string;
};

type Made = { kid: string; secret: string | null };

/** A key for one product. A secret of ours is told once, here. */
export function KeyDialog({ onClose }: { onClose: () => void }) {
  const [form, setForm] = useState<Form>({
    name: '',
    kind: 'server',
    algorithm: 'HS256',
    issuer: '',
    publicKey: '',
  });
  const [made, setMade] = useState<Made>();
  const make = useChange(presentation.makeKey, { offline: 'refuse', onDone: setMade });
  const set = (what: Partial<Form>) => setForm({ ...form, ...what });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { name, kind, algorithm, issuer, publicKey } = form;
    const signs = kind === 'viewer' ? { algorithm, issuer, publicKey } : {};
    make.mutate({ name, kind, ...filled(signs) });
  };
  if (made) return <Told made={made} onClose={onClose} />;
  return (
    <Dialog open title="A new key" onClose={onClose}>
      <form onSubmit={submit} className="grid gap-5">
        <TextInput
          label="For which product"
          required
          value={form.name}
          error={fieldError(make.error, 'name')}
          onChange={(event) => set({ name: event.target.value })}
        />
        <OneOf<Form['kind']>
          legend="Who asks"
          options={[
            { value: 'server', label: 'Its server' },
            { value: 'viewer', label: 'Each viewer, with a token' },
          ]}
          value={form.kind}
          onChange={(kind) => set({ kind })}
        />
        {form.kind === 'viewer' && <Signing form={form} error={make.error} onChange={set} />}
        {make.error && <ErrorState error={make.error} />}
        <div>
          <Button type="submit" tone="next" busy={make.isPending} disabled={!form.name.trim()}>
            Make it
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const filled = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as T;

type SigningProps = { form: Form; error: Error | null; onChange: (what: Partial<Form>) => void };

function Signing({ form, error, onChange }: SigningProps) {
  return (
    <>
      <Select
        label="How tokens are signed"
        value={form.algorithm}
        onChange={(event) => onChange({ algorithm: event.target.value as Form['algorithm'] })}
      >
        <option value="HS256">HS256, with a secret of ours</option>
        <option value="ES256">ES256, with their own key</option>
        <option value="EdDSA">EdDSA, with their own key</option>
      </Select>
      <TextInput
        label="Who signs (iss)"
        required
        value={form.issuer}
        error={fieldError(error, 'issuer')}
        onChange={(event) => onChange({ issuer: event.target.value })}
      />
      {form.algorithm !== 'HS256' && (
        <TextArea
          label="Their public key, as a JWK"
          className="font-mono text-sm"
          value={form.publicKey}
          error={fieldError(error, 'publicKey')}
          onChange={(event) => onChange({ publicKey: event.target.value })}
        />
      )}
    </>
  );
}

function Told({ made: { kid, secret }, onClose }: { made: Made; onClose: () => void }) {
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    toast('Copied.');
  };
  return (
    <Dialog open title="Your key" onClose={onClose}>
      <TextInput
        label="Name of the key (kid)"
        readOnly
        value={kid}
        className="font-mono text-sm"
        onFocus={(event) => event.target.select()}
      />
      {secret && (
        <>
          <TextInput
            label="The secret"
            readOnly
            hint="It is told this once. Keep it where secrets are kept."
            value={secret}
            className="font-mono text-sm"
            onFocus={(event) => event.target.select()}
          />
          <Button className="justify-self-start" onClick={() => void copy(secret)}>
            Copy the secret
          </Button>
        </>
      )}
    </Dialog>
  );
}
