import { Button } from '../../../../web/design/button.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { EmptyState, ErrorState, Ready } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { go, Link, usePath } from '../../../../web/router.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import { type Audience, AudienceEditor } from './audience-editor.tsx';
import { bookingsWords } from './audiences-page.tsx';
import { scheduling } from './calls.ts';

const all = '/studio/audiences';

const back = (
  <Link href={all} className="text-sm font-semibold text-sea-ink hover:underline">
    All audiences
  </Link>
);

export function AudiencePage() {
  const { audienceId } = usePath('/studio/audiences/:audienceId');
  const read = useRead(scheduling.audiences, {});
  if (audienceId === 'new') {
    return (
      <Page title="A new audience" lead={back}>
        <AudienceEditor audience={undefined} onDone={() => go(all)} />
      </Page>
    );
  }
  return (
    <Ready read={read}>
      {({ audiences }) => {
        const audience = audiences.find((one) => one.audienceId === audienceId);
        return audience ? <Known audience={audience} /> : <Gone />;
      }}
    </Ready>
  );
}

function Known({ audience }: { audience: Audience }) {
  const { audienceId, name, revision, bookings } = audience;
  const archive = useChange(scheduling.archiveAudience, {
    offline: 'refuse',
    onDone: () => {
      toast('Put away.');
      go(all);
    },
  });
  return (
    <Page
      title={name}
      lead={
        <span className="flex flex-wrap gap-3">
          {back} <span>{bookingsWords(bookings)}</span>
        </span>
      }
    >
      <AudienceEditor key={revision} audience={audience} onDone={() => undefined} />
      {bookings === 0 && (
        <div className="grid gap-3">
          <Button
            tone="quiet"
            icon="trash"
            className="justify-self-start"
            busy={archive.isPending}
            onClick={() => archive.mutate({ audienceId })}
          >
            Put it away
          </Button>
          {archive.error && <ErrorState error={archive.error} />}
        </div>
      )}
    </Page>
  );
}

const Gone = () => (
  <Page title="Not here" lead={back}>
    <EmptyState title="This audience was put away, or never was" />
  </Page>
);
