import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { useRead } from '../../../../web/use.ts';
import type { Source } from '../contract-shapes.ts';
import { sideNames } from '../rules-words.ts';
import { triangle } from './calls.ts';
import type { Style } from './style.ts';
import { TapCard } from './tap.tsx';

/** Where attention went, and openly what counts as what. */
export function Doing({ style }: { style: Style }) {
  const [isOpen, setOpen] = useState(false);
  const { data } = useRead(triangle.tapped, {});
  const [short] = style.does;
  return (
    <Section title="Where your weeks go">
      {data?.weekOn && !data.tap && <TapCard weekOn={data.weekOn} />}
      <Card className="grid justify-items-start gap-3">
        <p>
          {short?.estimate
            ? `Read from ${short.signals} signals of the last four weeks, all of them from inside Groundswell.`
            : 'There is too little to say yet about the last four weeks.'}{' '}
          One-to-ones show people more than users or schedules, so your Friday tap weighs about as
          much as the rest of a week.
        </p>
        <Button
          size="small"
          tone="quiet"
          icon={isOpen ? 'up' : 'down'}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          What counts as what
        </Button>
        {isOpen && <Sources />}
      </Card>
    </Section>
  );
}

function Sources() {
  return (
    <Ready read={useRead(triangle.sources, {})}>
      {({ sources }) => (
        <ul className="grid w-full gap-3">
          {sources.map((one) => (
            <SourceRow key={one.source} one={one} />
          ))}
        </ul>
      )}
    </Ready>
  );
}

function SourceRow({ one: { label, side, because, weighs, counts } }: { one: Source }) {
  const [four = 0, twelve = 0] = counts;
  return (
    <li className="grid gap-0.5">
      <span className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span>
          {label}{' '}
          <span className="text-ink-faint">→ {side ? sideNames[side] : 'as you split it'}</span>
        </span>
        <span className="text-sm tabular-nums text-ink-soft">
          {four} in 4 weeks, {twelve} in 12{weighs > 1 ? `; each weighs ${weighs}` : ''}
        </span>
      </span>
      <span className="text-sm text-ink-faint">{because}</span>
    </li>
  );
}
