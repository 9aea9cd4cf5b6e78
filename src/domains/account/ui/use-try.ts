import { useState } from 'react';
import { Problem } from '../../../platform/universal/problems.ts';
import { Offline } from '../../../web/call.ts';
import { wasDismissed } from './ways-in.ts';

export type Try = {
  readonly busy: boolean;
  /** What happened, what was kept, what to do; none while all is well. */
  readonly trouble: string | undefined;
  /** The sentence about one field. */
  about(field: string): string | undefined;
  run(work: () => Promise<unknown>): Promise<void>;
};

/** One attempt at a time; what went wrong is said, and nothing that was typed is touched. */
export function useTry(): Try {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const fields = error instanceof Problem ? (error.details.errors ?? []) : [];
  return {
    busy,
    trouble: error === undefined || fields.length > 0 ? undefined : sentenceOf(error),
    about: (field) => fields.find(({ path }) => path === field)?.sentence,
    async run(work) {
      setBusy(true);
      setError(undefined);
      try {
        await work();
      } catch (caught) {
        if (!wasDismissed(caught)) setError(caught);
      } finally {
        setBusy(false);
      }
    },
  };
}

function sentenceOf(error: unknown): string {
  if (error instanceof Problem) return error.details.detail;
  if (error instanceof Offline) {
    return 'The server cannot be reached right now. What you typed is kept; please try again in a moment.';
  }
  return 'This device could not do that. What you typed is kept; please try again, or another way.';
}
