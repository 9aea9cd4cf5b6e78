import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { Day } from '../../../../web/design/when.tsx';
import { Markdown } from '../../../../web/markdown.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import type { Win } from '../contract-shapes.ts';
import { wins } from './calls.ts';
import { RewordWin } from './win-dialog.tsx';

/** What others noticed: kept as it is, in one's own words, or put away. Nothing there, nothing shown. */
export function Arrived() {
  const { data } = useRead(wins.arrived, {});
  const [open, setOpen] = useState(false);
  if (!data || data.waiting.length + data.putAway.length === 0) return null;
  const away = data.putAway.length;
  return (
    <div className="grid gap-3">
      {data.waiting.length > 0 && (
        <Section title="Others noticed" aside="for you to keep or to put away">
          <ul className="grid gap-3">
            {data.waiting.map((win) => (
              <ArrivedWin key={win.winId} win={win} />
            ))}
          </ul>
        </Section>
      )}
      {away > 0 && (
        <Button
          tone="quiet"
          size="small"
          icon={open ? 'up' : 'down'}
          aria-expanded={open}
          className="justify-self-start"
          onClick={() => setOpen(!open)}
        >
          Put away: {away}
        </Button>
      )}
      {open && (
        <ul className="grid gap-3">
          {data.putAway.map((win) => (
            <ArrivedWin key={win.winId} win={win} />
          ))}
        </ul>
      )}
    </div>
  );
}

export function ArrivedWin({ win }: { win: Win }) {
  const [rewording, setRewording] = useState(false);
  const keep = useChange(wins.keep, { refusal: 'toast' });
  const putAway = useChange(wins.putAway, { refusal: 'toast' });
  const { winId, writer, title, impact, story, day, standing } = win;
  const away = () => {
    putAway.mutate({ winId });
    toast(`Put away. ${writer.name} only knows that it arrived.`, {
      label: 'Keep it',
      run: () => keep.mutate({ winId }),
    });
  };
  return (
    <Card as="li" className="grid gap-3">
      <p className="text-sm text-ink-faint">
        {writer.name} noticed, <Day on={day} />
      </p>
      <p className="font-serif text-lg break-words">{title}</p>
      {impact && <p className="whitespace-pre-line text-ink-soft">{impact}</p>}
      {story && <Markdown text={story} under={3} />}
      <div className="flex flex-wrap gap-2">
        <Button tone="done" size="small" icon="check" onClick={() => keep.mutate({ winId })}>
          Keep it
        </Button>
        <Button size="small" icon="pencil" onClick={() => setRewording(true)}>
          In your own words
        </Button>
        {standing === 'waiting' && (
          <Button tone="quiet" size="small" onClick={away}>
            Put away
          </Button>
        )}
      </div>
      {rewording && <RewordWin win={win} onClose={() => setRewording(false)} />}
    </Card>
  );
}
