import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Section } from '../../../../web/design/card.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { Day, dayOf } from '../../../../web/design/when.tsx';
import { Link } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import type { VersionHead } from '../contract-shapes.ts';
import { ladders } from './calls.ts';
import { Changes } from './changes.tsx';

type Props = { ladderId: string; versions: readonly VersionHead[] };

/** Every version that was in force, and what each changed. */
export function Versions({ ladderId, versions }: Props) {
  return (
    <Section title="Versions">
      <ol className="grid gap-4">
        {versions.map((one, at) => (
          <li key={one.versionId} className="grid gap-1.5">
            <p>
              <Link
                href={`/ladders/${ladderId}${at === 0 ? '' : `?version=${one.versionId}`}`}
                className="font-semibold text-sea-ink hover:underline"
              >
                Version {one.number}
              </Link>{' '}
              <span className="text-ink-soft">
                <Day on={dayOf(one.publishedAt)} />, {one.publishedBy}
              </span>
            </p>
            {one.note && <p className="max-w-prose text-pretty text-ink-soft">{one.note}</p>}
            <Since ladderId={ladderId} before={versions[at + 1]} after={one} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

type SinceProps = { ladderId: string; before: VersionHead | undefined; after: VersionHead };

function Since({ ladderId, before, after }: SinceProps) {
  const [open, setOpen] = useState(false);
  const read = useRead(
    ladders.compare,
    { ladderId, from: before?.versionId ?? '', to: after.versionId },
    { when: open && before !== undefined },
  );
  if (!before) return null;
  if (!open) {
    return (
      <Button size="small" className="justify-self-start" onClick={() => setOpen(true)}>
        What it changed
      </Button>
    );
  }
  return <Ready read={read}>{({ changes }) => <Changes changes={changes} />}</Ready>;
}
