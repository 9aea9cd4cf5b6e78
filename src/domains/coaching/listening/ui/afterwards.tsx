import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { Why } from '../../../../web/design/why.tsx';
import type { RoomTold } from '../../../../web/shell/slice.ts';
import { useChange, useRead } from '../../../../web/use.ts';
import type { Figures, Afterwards as Shown } from '../contract-shapes.ts';
import { readingsOf } from '../rules-reading.ts';
import { listening } from './calls.ts';
import { Reflecting } from './reflect.tsx';
import { Ribbon } from './ribbon.tsx';
import { firstName } from './words.ts';

/** The foot of the room: what was measured, about the manager for the manager, and three own questions. */
export function Afterwards({ meetingId, side, isOver }: RoomTold) {
  const { data } = useRead(listening.afterwards, { meetingId });
  if (!data) return null;
  const isManager = side === 'manager';
  const listened = data.listened.filter((one) => isManager || one.ribbon);
  const reflects = isManager && (isOver || data.reflection !== null);
  if (listened.length === 0 && !reflects) return null;
  const name = firstName(data.otherName);
  return (
    <Card className="grid gap-8">
      {listened.map((one) => (
        <Listened key={one.sessionId} one={one} side={side} name={name} />
      ))}
      {reflects && <Reflecting key={meetingId} meetingId={meetingId} kept={data.reflection} />}
    </Card>
  );
}

type ListenedProps = {
  one: Shown['listened'][number];
  side: RoomTold['side'];
  name: string;
};

function Listened({ one, side, name }: ListenedProps) {
  const isManager = side === 'manager';
  return (
    <Section
      title={isManager ? 'How you listened' : 'Who spoke when'}
      aside={isManager ? 'the figures are for your eyes only' : `${name} sees it too`}
      action={<EraseListening sessionId={one.sessionId} />}
    >
      {one.ribbon && <Ribbon ribbon={one.ribbon} me={isManager ? 'm' : 'e'} name={name} />}
      {one.figures && <Readings figures={one.figures} />}
    </Section>
  );
}

function Readings({ figures }: { figures: Figures }) {
  return (
    <dl className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
      {readingsOf(figures).map(({ title, words, note, evidence }) => (
        <div key={title} className="grid content-start gap-1">
          <dt className="text-sm font-semibold">{title}</dt>
          <dd className="grid gap-1">
            <p>{words}</p>
            {note && <p className="text-sm text-ink-soft">{note}</p>}
            <Why evidence={evidence} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function EraseListening({ sessionId }: { sessionId: string }) {
  const [isOpen, setOpen] = useState(false);
  const erase = useChange(listening.erase, { offline: 'refuse', refusal: 'toast' });
  return (
    <>
      <Button size="small" tone="quiet" icon="trash" onClick={() => setOpen(true)}>
        Erase
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title="Erase this listening?">
        <p>The figures and the ribbon go, for both of you. It cannot be taken back.</p>
        <Actions>
          <Button tone="next" busy={erase.isPending} onClick={() => erase.mutate({ sessionId })}>
            Erase it
          </Button>
          <Button onClick={() => setOpen(false)}>Keep it</Button>
        </Actions>
      </Dialog>
    </>
  );
}
