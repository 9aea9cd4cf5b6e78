import { Button } from '../../../../web/design/button.tsx';
import { Section } from '../../../../web/design/card.tsx';
import { useChange } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { useRoomPeople } from '../../../meetings/ui/public.tsx';
import type { Session } from '../contract-shapes.ts';
import { isOpen, mayForget, mayLayOut } from '../rules.ts';
import { pictures } from './calls.ts';
import { Gallery } from './gallery.tsx';
import { OpenPictures } from './open-pictures.tsx';
import { Reflection } from './reflection.tsx';

type Props = {
  readonly session: Session;
  /** When its answer came, on our clock. */
  readonly heardAt: number;
  readonly otherId: string | null;
  /** The room it lies in; none for one alone. */
  readonly meetingId: string | null;
  readonly onGone?: () => void;
};

const asides = { together: 'both of you', ahead: 'you, ahead', alone: 'you alone' } as const;

/** Pictures from the first look to what was said about them. */
export function SessionView(props: Props) {
  const { session } = props;
  const { person } = useViewer();
  const mine = session.choices.find(({ personId }) => personId === person.personId);
  const open = isOpen(session) || (session.kind !== 'together' && !!mine);
  return (
    <Section
      title={session.topic}
      aside={`pictures, ${session.laidOutAt ? asides.together : asides[session.kind]}`}
      action={<Away {...props} />}
    >
      {open ? (
        <div className="grid gap-8">
          <Opened {...props} />
          <Reflection session={session} />
        </div>
      ) : (
        <Looking {...props} />
      )}
    </Section>
  );
}

/** The other's first name in their own room; outside of one there is no other. */
function useFirstName(meetingId: string | null): string {
  const people = useRoomPeople(meetingId ?? '');
  return people?.them.name.split(' ')[0] ?? 'The other';
}

function Looking({ session, heardAt, meetingId }: Props) {
  return meetingId ? (
    <InRoom session={session} heardAt={heardAt} meetingId={meetingId} />
  ) : (
    <Gallery session={session} heardAt={heardAt} them={null} />
  );
}

function InRoom({
  session,
  heardAt,
  meetingId,
}: Pick<Props, 'session' | 'heardAt'> & { meetingId: string }) {
  const them = useFirstName(meetingId);
  return (
    <Gallery session={session} heardAt={heardAt} them={session.kind === 'together' ? them : null} />
  );
}

function Opened({ session, meetingId, otherId }: Props) {
  const { person } = useViewer();
  const layOut = useChange(pictures.layOut, { offline: 'refuse', refusal: 'toast' });
  const { sessionId } = session;
  return (
    <>
      {mayLayOut(session, person.personId) && meetingId && (
        <div className="flex flex-wrap items-center gap-4 rounded-lg bg-sea-soft p-4">
          <p className="min-w-0 flex-1 basis-64">
            Only you see this, until you lay it before both of you.
          </p>
          <Button size="small" busy={layOut.isPending} onClick={() => layOut.mutate({ sessionId })}>
            Lay it before both
          </Button>
        </div>
      )}
      {meetingId && otherId ? (
        <OpenInRoom session={session} meetingId={meetingId} />
      ) : (
        <OpenPictures session={session} them={null} />
      )}
    </>
  );
}

function OpenInRoom({ session, meetingId }: { session: Session; meetingId: string }) {
  return <OpenPictures session={session} them={useFirstName(meetingId)} />;
}

function Away({ session, onGone }: Props) {
  const { person } = useViewer();
  const { sessionId } = session;
  const putAway = useChange(pictures.putAway, {
    offline: 'refuse',
    refusal: 'toast',
    onDone: () => onGone?.(),
  });
  const forget = useChange(pictures.forget, {
    offline: 'refuse',
    refusal: 'toast',
    onDone: () => onGone?.(),
  });
  return (
    <span className="flex flex-wrap gap-2">
      {mayForget(session, person.personId) && (
        <Button size="small" tone="quiet" onClick={() => forget.mutate({ sessionId })}>
          Remove it
        </Button>
      )}
      {!session.putAwayAt && (
        <Button size="small" tone="quiet" onClick={() => putAway.mutate({ sessionId })}>
          Put them away
        </Button>
      )}
    </span>
  );
}
