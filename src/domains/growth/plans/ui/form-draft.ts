import { forgetDraft, useDraft } from '../../../../web/draft.ts';

type FormDraft<F> = { form: F; change: (part: Partial<F>) => void; forget: () => void };

/** A form of several fields whose words come back after a closed tab, until they are sent. */
export function useFormDraft<F extends object>(key: string, initial: F): FormDraft<F> {
  const [text, setText] = useDraft(key, JSON.stringify(initial));
  const form = { ...initial, ...(JSON.parse(text) as Partial<F>) };
  return {
    form,
    change: (part) => setText(JSON.stringify({ ...form, ...part })),
    forget: () => forgetDraft(key),
  };
}
