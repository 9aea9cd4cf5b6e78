import { useRef } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card } from '../../../../web/design/card.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { dayOf, dayText, today } from '../../../../web/design/when.tsx';
import { points, type Sides, sides } from '../rules.ts';
import { leanWords, readingsOf, sideMeanings, sideNames } from '../rules-words.ts';
import { Emblem } from './emblem.tsx';
import type { Mark } from './marks.tsx';
import { Point } from './marks.tsx';
import { type Style, shownOf, toldOf } from './style.ts';

/** The drawing, and beside it the same in words and figures. */
export function Portrait({ style }: { style: Style }) {
  const svg = useRef<SVGSVGElement>(null);
  const shown = shownOf(style);
  const lines = readingsOf(toldOf(style));
  return (
    <Card className="grid items-center gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
      <Emblem
        ref={svg}
        shown={shown}
        reading={lines.join(' ')}
        caption={[...lines, dayText(today())]}
        className="mx-auto w-full max-w-xl"
      />
      <div className="grid gap-6">
        {style.self && (
          <p className="font-serif text-lg text-pretty">{leanWords(style.self.sides)}</p>
        )}
        <dl className="grid gap-5">
          {style.self && (
            <Line
              mark="self"
              term="How you see yourself"
              of={style.self.sides}
              hint={`${dayText(dayOf(style.self.finishedAt))}. The cloud holds where you stand nine times in ten.`}
            />
          )}
          {style.does.map(({ weeks, estimate, signals }, nth) => (
            <Line
              key={weeks}
              mark="does"
              faint={nth > 0}
              term={`Your last ${weeks} weeks`}
              of={estimate?.sides ?? null}
              hint={estimate ? `From ${signals} signals.` : tooLittle(signals)}
            />
          ))}
          {style.target && <Line mark="target" term="Your target" of={style.target.sides} />}
        </dl>
        <Export onExport={(as) => void hand(svg.current, as)} />
      </div>
    </Card>
  );
}

const tooLittle = (signals: number): string =>
  signals === 0 ? 'Nothing to go by yet.' : `${signals} signals are too little to say.`;

type LineProps = { mark: Mark; term: string; of: Sides | null; hint?: string; faint?: boolean };

function Line({ mark, term, of, hint, faint = false }: LineProps) {
  const whole = of && points(of);
  return (
    <div className="grid grid-cols-[1.75rem_minmax(0,1fr)] items-start gap-x-3">
      <svg viewBox="-20 -20 40 40" className="mt-0.5 size-6" aria-hidden>
        <Point mark={mark} place={{ x: 0, y: 0 }} faint={faint} />
      </svg>
      <div>
        <dt className="text-sm font-semibold">{term}</dt>
        {whole && (
          <dd className="flex flex-wrap gap-x-5">
            {sides.map((side) => (
              <span key={side} title={sideMeanings[side]}>
                <span className="text-ink-soft">{sideNames[side]}</span>{' '}
                <span className="font-semibold tabular-nums">{whole[side]}</span>
              </span>
            ))}
          </dd>
        )}
        {hint && <dd className="text-sm text-ink-faint">{hint}</dd>}
      </div>
    </div>
  );
}

function Export({ onExport }: { onExport: (as: 'svg' | 'png') => void }) {
  return (
    <div className="flex gap-2">
      <Button size="small" icon="download" onClick={() => onExport('svg')}>
        Drawing as SVG
      </Button>
      <Button size="small" tone="quiet" onClick={() => onExport('png')}>
        PNG
      </Button>
    </div>
  );
}

async function hand(svg: SVGSVGElement | null, as: 'svg' | 'png'): Promise<void> {
  if (!svg) return;
  const { exportDrawing } = await import('./export.ts');
  await exportDrawing(svg, as);
  toast('The drawing is in your downloads.');
}
