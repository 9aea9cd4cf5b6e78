import { Button } from '../../../../web/design/button.tsx';
import { Toggle } from '../../../../web/design/choice.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import { ladders } from './calls.ts';
import { Changes } from './changes.tsx';

/** The path one looks at: a setting of one's own, nobody's verdict. */
export function LookAtIt({ ladderId, trackKey }: { ladderId: string; trackKey: string }) {
  const { data } = useRead(ladders.mine, {});
  const look = useChange(ladders.look, { refusal: 'toast' });
  if (!data) return null;
  const here = data.choice?.ladderId === ladderId && data.choice.trackKey === trackKey;
  return (
    <Toggle
      label="I look at this path"
      hint="Only you know. Plans and readings begin with it."
      checked={here}
      disabled={look.isPending}
      onChange={() => look.mutate(here ? { ladderId: null } : { ladderId, trackKey })}
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
