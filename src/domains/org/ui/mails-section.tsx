import type { ReactNode } from 'react';
import { Card } from '../../../web/design/card.tsx';
import { EmptyState, Ready } from '../../../web/design/states.tsx';
import { Tag } from '../../../web/design/tag.tsx';
import { When } from '../../../web/design/when.tsx';
import { Pages } from '../../../web/pages.tsx';
import { useRead } from '../../../web/use.ts';
import { type Mail, org } from './calls.ts';

export const MailsSection = () => (
  <Pages>{(place) => <MailsPage key={place.after ?? ''} {...place} />}</Pages>
);

type Place = { after: string | undefined; more(next: string | null): ReactNode };

function MailsPage({ after, more }: Place) {
  const page = useRead(org.mails, after ? { after } : {}, { keep: false });
  return (
    <Ready read={page}>
      {({ isSetUp, waiting, mails, next }) => (
        <>
          {!after && <State isSetUp={isSetUp} waiting={waiting} />}
          {mails.length === 0 && !after && isSetUp && (
            <EmptyState title="No mails yet">
              Mails that wait are kept and tried again; you see here how each fares, never what it
              says.
            </EmptyState>
          )}
          <ul className="grid gap-2">
            {mails.map((mail) => (
              <Row key={mail.mailId} mail={mail} />
            ))}
          </ul>
          {more(next)}
        </>
      )}
    </Ready>
  );
}

function State({ isSetUp, waiting }: { isSetUp: boolean; waiting: number }) {
  if (isSetUp && waiting === 0) return null;
  const wait = waiting === 1 ? 'One mail waits' : `${waiting.toLocaleString()} mails wait`;
  return (
    <p className="rounded-md bg-amber-soft p-3.5 text-amber-ink">
      {waiting > 0 && `${wait}. Nothing is lost: each is tried again until it goes out. `}
      {!isSetUp &&
        'No mail server is set up, so links are copied by hand. Start Groundswell with SMTP_URL to send mail.'}
    </p>
  );
}

function Row({ mail }: { mail: Mail }) {
  const { to, createdAt, sentAt, attempts, lastError, nextAttemptAt } = mail;
  return (
    <Card as="li" className="grid gap-1 py-3 sm:py-3">
      <p className="flex flex-wrap items-center gap-2.5">
        <span className="min-w-0 font-semibold break-words">{to}</span>
        <Tag tone={sentAt ? 'done' : 'attention'}>{sentAt ? 'sent' : 'waits'}</Tag>
      </p>
      <p className="text-sm text-ink-faint">
        written <When at={createdAt} />
        {sentAt ? (
          <>
            , sent <When at={sentAt} />
          </>
        ) : (
          attempts > 0 && (
            <>
              , tried {attempts} {attempts === 1 ? 'time' : 'times'}, again{' '}
              <When at={nextAttemptAt} />
            </>
          )
        )}
      </p>
      {lastError && <p className="text-sm break-words text-amber-ink">{lastError}</p>}
    </Card>
  );
}
