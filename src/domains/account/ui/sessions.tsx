import { Button } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { Tag } from '../../../web/design/tag.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { Ago } from '../../../web/design/when.tsx';
import { queries } from '../../../web/shell/queries.ts';
import { signOut } from '../../../web/shell/session.ts';
import { account, type Security } from './calls.ts';
import { Trouble } from './public.tsx';
import { useTry } from './use-try.ts';

type Session = Security['sessions'][number];

const askAgain = () => queries.invalidateQueries({ queryKey: ['account'] });

export function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const attempt = useTry();
  const end = (sessionId: string) =>
    attempt.run(() => account.endSession.change({ sessionId }).then(askAgain));
  const endOthers = () =>
    attempt.run(async () => {
      await account.endSessions.change({ keepThis: true });
      await askAgain();
      toast('Everywhere else you are signed out.');
    });
  const endAll = () =>
    attempt.run(async () => {
      await account.endSessions.change({ keepThis: false });
      await signOut();
    });
  return (
    <Section title="Where you are signed in" aside={sessions.length}>
      <ul className="grid gap-2">
        {sessions.map((session) => (
          <SessionRow
            key={session.sessionId}
            session={session}
            onEnd={() => void end(session.sessionId)}
          />
        ))}
      </ul>
      <p className="text-sm text-ink-faint">
        A session ends by itself after two weeks without use, and after 90 days in any case.
      </p>
      <Trouble>{attempt.trouble}</Trouble>
      <div className="flex flex-wrap gap-2">
        {sessions.length > 1 && (
          <Button busy={attempt.busy} onClick={() => void endOthers()}>
            Sign out everywhere else
          </Button>
        )}
        <Button tone="quiet" busy={attempt.busy} onClick={() => void endAll()}>
          Sign out everywhere
        </Button>
      </div>
    </Section>
  );
}

function SessionRow({ session, onEnd }: { session: Session; onEnd(): void }) {
  const { browser, current, address, startedAt, usedAt } = session;
  return (
    <Card as="li" className="flex items-center gap-3 py-3 sm:py-3">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-3 font-semibold">
          {browser}
          {current && <Tag tone="here">here</Tag>}
        </p>
        <p className="text-sm text-ink-faint">
          used <Ago at={usedAt} />, begun <Ago at={startedAt} />
          {address && `, from ${address}`}
        </p>
      </div>
      {!current && (
        <Button
          size="small"
          tone="quiet"
          aria-label={`End the session of ${browser}`}
          onClick={onEnd}
        >
          End
        </Button>
      )}
    </Card>
  );
}
