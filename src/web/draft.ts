import { useEffect, useRef, useState } from 'react';

const prefix = 'groundswell.draft.';

type Write = (next: string | ((now: string) => string)) => void;

/**
 * Words that were typed and not yet sent: they come back after a closed tab, until they are sent
 * (set to `initial`) or the person signs out, when the device forgets everything.
 */
export function useDraft(key: string, initial = ''): [string, Write] {
  const name = prefix + key;
  const [text, setText] = useState(() => localStorage.getItem(name) ?? initial);
  const latest = useRef(text);
  // What was sent comes back as what there is.
  useEffect(() => {
    if (text === initial) localStorage.removeItem(name);
  }, [name, text, initial]);
  const write: Write = (next) => {
    const words = typeof next === 'string' ? next : next(latest.current);
    latest.current = words;
    // At once: a dialog that closes in the same moment lives to see no effect.
    if (words === initial) localStorage.removeItem(name);
    else localStorage.setItem(name, words);
    setText(words);
  };
  return [text, write];
}

/** For words that were sent and stand on the page until it goes. */
export const forgetDraft = (key: string): void => localStorage.removeItem(prefix + key);
