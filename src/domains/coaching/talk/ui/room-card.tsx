import { ButtonLink } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { to } from '../../../../web/router.tsx';
import type { RoomTold } from '../../../../web/shell/slice.ts';
import { useRead } from '../../../../web/use.ts';
import { mayKeep } from '../rules.ts';
import { talk } from './calls.ts';
import { firstName, type TalkMeeting } from './words.ts';

/** The foot of a room: the way to the transcript, and to saying yes or no to it. */
export function RoomCard({ meetingId, isOver }: RoomTold) {
  const { data } = useRead(talk.meeting, { meetingId });
  if (!data || !concerns(data, isOver)) return null;
  return (
    <Card>
      <Section title="Did I listen, or did I solve?">
        <p className="max-w-prose text-ink-soft">{sentenceFor(data)}</p>
        <ButtonLink
          href={to('/one-to-ones/:meetingId/talk', { meetingId })}
          className="justify-self-start"
        >
          {data.side === 'engineer' && !data.mine ? 'Read what it is, and decide' : 'Look at it'}
        </ButtonLink>
      </Section>
    </Card>
  );
}

/** A manager looks back when it is over; an engineer is asked once the manager asks. */
const concerns = (of: TalkMeeting, isOver: boolean): boolean =>
  of.mine !== null || of.theirs !== null || of.keptAt !== null || (isOver && mayKeep(of));

function sentenceFor({ side, mine, theirs, keptAt, them }: TalkMeeting): string {
  const name = firstName(them.name);
  if (keptAt && side === 'manager') return 'You kept figures of this conversation.';
  if (keptAt) return `${name} kept figures about their own turns in this conversation.`;
  if (mine && theirs) return 'Both of you agreed to look at the transcript.';
  if (side === 'engineer' && theirs) {
    return `${name} would like to see from the transcript how much they listened. It needs your yes.`;
  }
  if (mine) return `${name} has not agreed yet. Nothing is read until then.`;
  return 'With a transcript, your own browser shows what your turns did: asking, reflecting, giving input. The text stays on your device.';
}
