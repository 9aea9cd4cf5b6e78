import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Section } from '../../../web/design/card.tsx';
import { TextArea } from '../../../web/design/field.tsx';
import { Icon } from '../../../web/design/icon.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { When } from '../../../web/design/when.tsx';
import { useDraft } from '../../../web/draft.ts';
import { patch, useChange } from '../../../web/use.ts';
import type { Preparation as Prepared } from '../contract-shapes.ts';
import { meetings } from './calls.ts';
import { meAndThem, type Room } from './room-data.ts';
import { firstName } from './words.ts';

type Props = { room: Room; preparation: Prepared };

/** Each side answers for themselves; both open when both have published. */
export function SealedPreparation({ room, preparation }: Props) {
  const them = firstName(meAndThem(room).them.name);
  const { minePublishedAt, theirsPublishedAt } = preparation;
  return (
    <Section title="Preparation" aside={stateWords(preparation, them)} className="min-w-0">
      <div className="grid gap-6 lg:grid-cols-2">
        {minePublishedAt ? (
          <Sheet title="Yours" text={preparation.mine} at={minePublishedAt} />
        ) : (
          <Write room={room} mine={preparation.mine} />
        )}
        {preparation.theirs !== null && theirsPublishedAt ? (
          <Sheet title={`From ${them}`} text={preparation.theirs} at={theirsPublishedAt} />
        ) : (
          <Sealed them={them} ready={theirsPublishedAt !== null} />
        )}
      </div>
    </Section>
  );
}

function stateWords({ minePublishedAt, theirsPublishedAt }: Prepared, them: string): string {
  if (minePublishedAt && theirsPublishedAt) return 'open to you both';
  if (minePublishedAt) return `opens when ${them} has published`;
  if (theirsPublishedAt) return 'opens when you publish';
  return 'opens when you both have published';
}

function Sheet({ title, text, at }: { title: string; text: string; at: string }) {
  return (
    <div className="grid content-start gap-1 rounded-md bg-raised p-4">
      <p className="text-sm text-ink-faint">
        <span className="font-semibold text-ink">{title}</span>, published <When at={at} />
      </p>
      <p className="break-words whitespace-pre-wrap">{text}</p>
    </div>
  );
}

function Sealed({ them, ready }: { them: string; ready: boolean }) {
  return (
    <div className="flex content-start items-start gap-3 self-start rounded-md bg-sunken p-4 text-ink-soft">
      <Icon name="lock" className="mt-0.5" />
      <p>
        {ready
          ? `${them} has published. It opens the moment you publish yours.`
          : `${them} has not published yet. Neither of you sees the other’s before both are done.`}
      </p>
    </div>
  );
}

const savedAfterMs = 900;

function Write({ room, mine }: { room: Room; mine: string }) {
  const { meetingId } = room.meeting;
  const [text, setText] = useDraft(`preparation.${meetingId}`, mine);
  const saved = useRef(mine);
  const [state, setState] = useState<'saved' | 'saving' | 'kept'>('saved');
  const prepare = useChange(meetings.prepare, {
    refusal: 'toast',
    optimistic: (input) => [
      patch(meetings.room, { meetingId }, (now) => withMine(now, input.text)),
    ],
    invalidates: [],
    onDone: (output, input) => {
      saved.current = input.text;
      setState(output === undefined ? 'kept' : 'saved');
    },
  });
  const publish = useChange(meetings.publishPreparation, {
    refusal: 'toast',
    onDone: (output) => toast(output?.open ? 'Published: both are open now.' : 'Published.'),
  });
  const save = prepare.mutate;
  useEffect(() => {
    if (text === saved.current) return;
    setState('saving');
    const timer = setTimeout(() => save({ meetingId, text }), savedAfterMs);
    return () => clearTimeout(timer);
  }, [text, meetingId, save]);
  const publishNow = async () => {
    if (text !== saved.current) await prepare.mutateAsync({ meetingId, text });
    publish.mutate({ meetingId });
  };
  return (
    <div className="grid content-start gap-3">
      <TextArea
        label="Yours"
        hint="What went well? What is on your mind? What would help, and from whom?"
        rows={5}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button icon="lock" disabled={!text.trim()} busy={publish.isPending} onClick={publishNow}>
          Publish
        </Button>
        <p className="text-sm text-ink-faint">{text.trim() ? savedWords[state] : ''}</p>
      </div>
    </div>
  );
}

const savedWords = {
  saved: 'Saved. Only you see it until you publish.',
  saving: 'Saving…',
  kept: 'Kept on this device until the network is back.',
};

const withMine = (room: Room, mine: string): Room =>
  room.preparation ? { ...room, preparation: { ...room.preparation, mine } } : room;
