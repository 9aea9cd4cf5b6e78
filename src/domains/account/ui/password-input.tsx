import { type ComponentProps, useState } from 'react';
import { IconButton } from '../../../web/design/button.tsx';
import { TextInput } from '../../../web/design/field.tsx';

/** A password that can be looked at, pasted and managed by a password manager. */
export function PasswordInput({ hint, ...props }: ComponentProps<typeof TextInput>) {
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <TextInput
        {...props}
        // What is asked of a password is what the error says, too.
        hint={props.error ? undefined : hint}
        type={shown ? 'text' : 'password'}
        className="pe-12"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={512}
      />
      <IconButton
        icon={shown ? 'hidden' : 'eye'}
        label={shown ? 'Hide the password' : 'Show the password'}
        className="absolute top-8.5 end-1"
        onClick={() => setShown(!shown)}
      />
    </div>
  );
}
