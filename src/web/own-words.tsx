import { useEffect, useRef } from 'react';
import { TextArea } from './design/field.tsx';
import { useDraft } from './draft.ts';

type Props = {
  label: string;
  /** One place for the words on this device, until the server has them. */
  name: string;
  saved: string;
  placeholder?: string;
  onKeep(words: string): Promise<unknown>;
};

const restMs = 1_000;

/** Words that keep themselves while one writes, and come back after a closed laptop. */
export function OwnWords({ label, name, saved, placeholder, onKeep }: Props) {
  const [words, setWords] = useDraft(`words.${name}`, saved);
  const keep = useRef(onKeep);
  keep.current = onKeep;
  useEffect(() => {
    if (words === saved) return;
    const timer = setTimeout(() => void keep.current(words).catch(() => undefined), restMs);
    return () => clearTimeout(timer);
  }, [words, saved]);
  return (
    <TextArea
      label={label}
      rows={4}
      maxLength={10_000}
      placeholder={placeholder}
      value={words}
      onChange={(event) => setWords(event.target.value)}
      hint={words === saved ? (words ? 'Kept.' : undefined) : 'Keeping…'}
    />
  );
}
