import { ButtonLink } from '../../../web/design/button.tsx';
import { Section } from '../../../web/design/card.tsx';
import { Page } from '../../../web/design/page.tsx';
import { Ready } from '../../../web/design/states.tsx';
import { useRead } from '../../../web/use.ts';
import { WhoSees } from '../../sharing/ui/public.tsx';
import type { Wants } from '../contract-shapes.ts';
import { changesBetween, lookBack, nothingWanted } from '../rules-wants.ts';
import { motivation } from './calls.ts';
import { WantsForm } from './wants-form.tsx';
import { WantsView } from './wants-view.tsx';
import { dayAt } from './words.ts';

/** What I want next: mine to write, mine to show, and where career conversations begin. */
export function WantsPage() {
  const read = useRead(motivation.wants, {});
  return (
    <Page
      title="What you want"
      lead="Yours to write and to show. Career conversations begin here."
      actions={<ButtonLink href="/motivation">What moves you</ButtonLink>}
    >
      <WhoSees thing="motivation.wants" label="What you want next" />
      <Ready read={read}>
        {({ versions }) => (
          <>
            <WantsForm saved={versions[0] ?? nothingWanted} />
            <SinceThen versions={versions} />
            <Earlier versions={versions.slice(1)} />
          </>
        )}
      </Ready>
    </Page>
  );
}

/** What came and went since a year ago, or since the beginning where that is nearer. */
function SinceThen({ versions }: { versions: readonly Wants[] }) {
  const then = lookBack(versions);
  const [now] = versions;
  if (!then || !now) return null;
  const changes = changesBetween(then, now);
  return (
    <Section title={`Since ${dayAt(then.keptAt)}`}>
      {changes.length === 0 && <p className="text-ink-soft">Your lists are the same.</p>}
      <dl className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
        {changes.map(({ title, added, gone }) => (
          <div key={title}>
            <dt className="text-sm font-semibold text-ink-soft">{title}</dt>
            {added.map((line) => (
              <dd key={line}>
                <span className="text-sm text-kelp-ink">new</span> {line}
              </dd>
            ))}
            {gone.map((line) => (
              <dd key={line} className="text-ink-faint">
                <span className="text-sm">no longer</span> {line}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Earlier({ versions }: { versions: readonly Wants[] }) {
  if (versions.length === 0) return null;
  return (
    <Section title="What you wanted before">
      {versions.map((wants) => (
        <details key={wants.keptAt}>
          <summary className="inline-flex min-h-9 list-none items-center text-ink-soft underline decoration-line-strong underline-offset-4 hover:text-ink">
            {dayAt(wants.keptAt)}
          </summary>
          <div className="mt-3 mb-4">
            <WantsView wants={wants} isMine />
          </div>
        </details>
      ))}
    </Section>
  );
}
