import { useRef } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card } from '../../../../web/design/card.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { dayOf, dayText, today } from '../../../../web/design/when.tsx';
import { points, type Sides, sides } from '../rules.ts';
import { inPoints, leanWords, readingsOf, sideMeanings, sideNames } from '../rules-words.ts';
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
    <Card className="grid grid-cols-1 items-center gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
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
        <ul className="grid gap-5">
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
        </ul>
        {style.trail.length > 1 && <Years trail={style.trail} />}
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
    <li className="grid grid-cols-[1.75rem_minmax(0,1fr)] items-start gap-x-3">
      <svg viewBox="-20 -20 40 40" className="mt-0.5 size-6" aria-hidden>
        <Point mark={mark} place={{ x: 0, y: 0 }} faint={faint} />
      </svg>
      <div>
        <p className="text-sm font-semibold">{term}</p>
        {whole && (
          <p className="flex flex-wrap gap-x-3 max-sm:text-sm sm:gap-x-5">
            {sides.map((side) => (
              <span key={side} title={sideMeanings[side]}>
                <span className="text-ink-soft">{sideNames[side]}</span>{' '}
                <span className="font-semibold tabular-nums">{whole[side]}</span>
              </span>
            ))}
          </p>
        )}
        {hint && <p className="text-sm text-ink-faint">{hint}</p>}
      </div>
    </li>
  );
}

/** What the trail says, for whoever reads rather than looks. */
function Years({ trail }: Pick<Style, 'trail'>) {
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-9 list-none items-center underline decoration-line-strong underline-offset-4">
        Over the years
      </summary>
      <ol className="mt-1 grid gap-1">
        {trail.toReversed().map(({ kind, on, sides: of }) => (
          <li key={`${kind} ${on}`}>
            <span className="text-ink-faint">
              {kind === 'self' ? dayText(on) : `The quarter from ${dayText(on)}`}:
            </span>{' '}
            {inPoints(of)}
          </li>
        ))}
      </ol>
    </details>
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
