import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Section } from '../../../../web/design/card.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { useQueryParam } from '../../../../web/router.tsx';
import { StudioPage } from '../../../../web/studio.tsx';
import { useRead } from '../../../../web/use.ts';
import { momentWords, usePlacements, useScheduleNames } from '../../scheduling/ui/public.tsx';
import { presentation } from './calls.ts';
import type { Looked } from './look.ts';
import { LookForm, useLook } from './look-form.tsx';
import { Seen } from './seen.tsx';
import { Why } from './why.tsx';

/** What somebody sees at some time beside what they see now, and why. */
export function PreviewPage() {
  const [look, setLook] = useLook();
  const placements = usePlacements();
  const asked = useQueryParam('placement');
  return (
    <StudioPage title="Preview" lead="What somebody sees, at any moment, and why.">
      <LookForm look={look} onChange={setLook} />
      {look.looked ? (
        <Ready read={placements}>
          {({ placements: all }) => (
            <div className="grid gap-10">
              {all
                .filter(({ name, closedAt }) => !closedAt && (!asked || name === asked))
                .map(({ name, title }) => (
                  <OnePlacement key={name} {...{ name, title, look }} />
                ))}
            </div>
          )}
        </Ready>
      ) : (
        <p className="text-ink-soft">Choose somebody to look as.</p>
      )}
    </StudioPage>
  );
}

type OneProps = { name: string; title: string; look: ReturnType<typeof useLook>[0] };

function OnePlacement({ name, title, look }: OneProps) {
  const { looked, timeZone } = look;
  if (!looked) return null;
  const { at: _, releaseId: __, drafts: ___, ...viewer } = looked;
  const then = looked.at ? momentWords(Date.parse(looked.at), timeZone) : 'Now';
  return (
    <Section title={title} aside={name}>
      <div className="grid gap-4 lg:grid-cols-2">
        <Pane title="Now" placement={name} looked={viewer} timeZone={timeZone} />
        <Pane title={then} placement={name} looked={looked} timeZone={timeZone} />
      </div>
    </Section>
  );
}

type PaneProps = { title: string; placement: string; looked: Looked; timeZone: string };

function Pane({ title, placement, looked, timeZone }: PaneProps) {
  const [why, setWhy] = useState(false);
  const names = useScheduleNames();
  const read = useRead(
    presentation.preview,
    { placements: placement, ...looked },
    { hears: ['scheduling', 'authoring', 'org'], keep: false },
  );
  return (
    <section
      aria-label={`${title}, ${placement}`}
      className="grid content-start gap-4 rounded-lg bg-surface p-5"
    >
      <h3 className="text-base font-semibold">{title}</h3>
      <Ready read={read}>
        {({ placements: [shown] }) => <Seen shown={shown} timeZone={timeZone} />}
      </Ready>
      <Button
        tone="quiet"
        size="small"
        icon={why ? 'up' : 'down'}
        aria-expanded={why}
        className="justify-self-start"
        onClick={() => setWhy(!why)}
      >
        Why
      </Button>
      {why && <Why {...{ placement, looked, names, timeZone }} />}
    </section>
  );
}
