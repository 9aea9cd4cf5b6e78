import type { ReactNode } from 'react';
import { EmptyState, Ready } from '../../../web/design/states.tsx';
import { When } from '../../../web/design/when.tsx';
import { Pages } from '../../../web/pages.tsx';
import { useRead } from '../../../web/use.ts';
import { auditWords } from '../rules-audit.ts';
import { type AuditEntry, org } from './calls.ts';
import { PersonLink } from './public.tsx';

export const AuditSection = () => (
  <>
    <p className="text-ink-soft">
      Who signed in, shared, imported, exported or administered what, and when. Never what anybody
      wrote. Nothing here can be changed.
    </p>
    <Pages>{(place) => <AuditPage key={place.after ?? ''} {...place} />}</Pages>
  </>
);

type Place = { after: string | undefined; more(next: string | null): ReactNode };

function AuditPage({ after, more }: Place) {
  const page = useRead(org.auditLog, after ? { after } : {}, { keep: false });
  return (
    <Ready read={page}>
      {({ entries, next }) =>
        entries.length === 0 && !after ? (
          <EmptyState title="Nothing noted yet" />
        ) : (
          <>
            <ol className="grid divide-y divide-line">
              {entries.map((entry) => (
                <Row key={entry.auditId} entry={entry} />
              ))}
            </ol>
            {more(next)}
          </>
        )
      }
    </Ready>
  );
}

function Row({ entry: { at, action, actor, subjects } }: { entry: AuditEntry }) {
  const about = subjects.filter(({ id }) => id !== actor?.personId);
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[13rem_1fr]">
      <When at={at} className="text-sm text-ink-faint" />
      <span>
        {actor ? <PersonLink {...actor} /> : 'Somebody not signed in'} {auditWords(action)}
        {about
          .filter(({ name }) => name !== null)
          .map(({ kind, id, name }) => (
            <span key={id}>
              {' · '}
              {kind === 'personId' ? <PersonLink personId={id} name={name ?? ''} /> : name}
            </span>
          ))}
      </span>
    </li>
  );
}
