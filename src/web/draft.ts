import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';

const prefix = 'groundswell.draft.';

/**
 * Words that were typed and not yet sent: they come back after a closed tab, until they are sent
 * (set to '') or the person signs out, when the device forgets everything.
 */
export function useDraft(key: string, initial = ''): [string, Dispatch<SetStateAction<string>>] {
  const name = prefix + key;
  const [text, setText] = useState(() => localStorage.getItem(name) ?? initial);
  useEffect(() => {
    if (text === initial) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  }, [name, text, initial]);
  return [text, setText];
}

/** For words that were sent by something that leaves the page in the same moment. */
export const forgetDraft = (key: string): void => localStorage.removeItem(prefix + key);
