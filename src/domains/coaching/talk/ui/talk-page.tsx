import { Page } from '../../../../web/design/page.tsx';
import { ErrorState, Loading } from '../../../../web/design/states.tsx';
import { When } from '../../../../web/design/when.tsx';
import { Link, to, usePath } from '../../../../web/router.tsx';
import { type ReadResult, useRead } from '../../../../web/use.ts';
import { bothAgree, mayKeep } from '../rules.ts';
import { Agreement } from './agreement.tsx';
import { talk } from './calls.ts';
import { Kept } from './kept.tsx';
import { Transcript } from './transcript.tsx';
import { firstName, type TalkMeeting } from './words.ts';

const title = 'Did I listen, or did I solve?';

/** One conversation, looked back on by its manager, once both agree. */
export function TalkPage() {
  const { meetingId } = usePath('/one-to-ones/:meetingId/talk');
  const read: ReadResult<TalkMeeting> = useRead(talk.meeting, { meetingId }, { keep: false });
  if (!read.data) {
    return (
      <Page title={title}>
        {read.error ? (
          <ErrorState error={read.error} onRetry={() => void read.refetch()} />
        ) : (
          <Loading lines={6} />
        )}
      </Page>
    );
  }
  return <TalkView key={meetingId} meetingId={meetingId} of={read.data} />;
}

type Props = { meetingId: string; of: TalkMeeting };

function TalkView({ meetingId, of }: Props) {
  const isOpen = mayKeep(of) && bothAgree(of);
  return (
    <Page
      title={title}
      lead={
        <>
          <Link
            href={to('/one-to-ones/:meetingId', { meetingId })}
            className="font-semibold text-sea-ink hover:underline"
          >
            Your meeting with {firstName(of.them.name)}
          </Link>
          {' · '}
          <When at={of.startsAt} />
        </>
      }
    >
      <Agreement meetingId={meetingId} of={of} />
      {of.figures && <Kept figures={of.figures} them={firstName(of.them.name)} />}
      {isOpen && <Transcript meetingId={meetingId} of={of} />}
    </Page>
  );
}
