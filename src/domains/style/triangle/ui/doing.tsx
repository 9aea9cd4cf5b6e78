import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { useRead } from '../../../../web/use.ts';
import type { Source } from '../contract-shapes.ts';
import { type Side, sides } from '../rules.ts';
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
        <table className="w-full text-sm">
          <caption className="sr-only">What counts as what, and how often it was there</caption>
          <thead className="text-ink-faint">
            <tr>
              <th scope="col" className="pb-1 text-start font-normal">
                What, and why
              </th>
              <th scope="col" className="ps-3 pb-1 text-end font-normal whitespace-nowrap">
                4 weeks
              </th>
              <th scope="col" className="ps-3 pb-1 text-end font-normal whitespace-nowrap">
                12 weeks
              </th>
            </tr>
          </thead>
          {[...sides, null].map((side) => (
            <Group key={side} side={side} of={sources.filter((one) => one.side === side)} />
          ))}
        </table>
      )}
    </Ready>
  );
}

function Group({ side, of }: { side: Side | null; of: readonly Source[] }) {
  return (
    <tbody>
      <tr>
        <th
          scope="rowgroup"
          colSpan={3}
          className="pt-4 pb-1 text-start font-serif text-base font-medium"
        >
          {side ? sideNames[side] : 'As you split it'}
        </th>
      </tr>
      {of.map(({ source, label, because, weighs, counts }) => (
        <tr key={source} className="align-baseline">
          <th scope="row" className="py-1 text-start font-normal">
            {label}
            <span className="block text-ink-faint">
              {because}
              {weighs > 1 && ` Each weighs ${weighs}.`}
            </span>
          </th>
          {counts.map((count, nth) => (
            <td key={windows[nth]} className="ps-3 text-end tabular-nums">
              {count}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

const windows = [4, 12];
