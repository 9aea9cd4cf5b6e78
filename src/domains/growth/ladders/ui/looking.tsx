import { Button } from '../../../../web/design/button.tsx';
import { Toggle } from '../../../../web/design/choice.tsx';
import { patch, useChange, useRead } from '../../../../web/use.ts';
import type { Track } from '../contract-shapes.ts';
import { ladders } from './calls.ts';
import { Changes } from './changes.tsx';

type Props = { ladder: { ladderId: string; name: string }; track: Track };

/** The path one looks at: a setting of one's own, nobody's verdict. */
export function LookAtIt({ ladder: { ladderId, name }, track }: Props) {
  const { data } = useRead(ladders.mine, {});
  const chosen = { ladderId, name, trackKey: track.key, track: track.name };
  const look = useChange(ladders.look, {
    refusal: 'toast',
    optimistic: (wished) => [
      patch(ladders.mine, {}, (before) => ({
        ...before,
        choice: wished.ladderId ? chosen : null,
        changes: [],
      })),
    ],
  });
  if (!data) return null;
  const here = data.choice?.ladderId === ladderId && data.choice.trackKey === track.key;
  return (
    <Toggle
      label="I look at this path"
      hint="Only you know. Plans and readings begin with it."
      checked={here}
      onChange={() => look.mutate(here ? { ladderId: null } : { ladderId, trackKey: track.key })}
    />
  );
}

/** What changed since one last looked, until one has seen it. */
export function News({ ladderId }: { ladderId: string }) {
  const { data } = useRead(ladders.mine, {});
  const seen = useChange(ladders.seen, { refusal: 'toast' });
  if (data?.choice?.ladderId !== ladderId || data.changes.length === 0) return null;
  return (
    <section aria-label="What changed" className="grid gap-3 rounded-lg bg-sea-soft p-5">
      <h2 className="text-lg">What changed since you last looked</h2>
      <Changes changes={data.changes} />
      <p className="max-w-prose text-sm text-ink-soft">
        What you wrote, and readings you had, keep the words they were given under.
      </p>
      <Button
        size="small"
        icon="check"
        className="justify-self-start"
        busy={seen.isPending}
        onClick={() => seen.mutate({})}
      >
        Seen
      </Button>
    </section>
  );
}
