import { Card, Section } from '../../../../web/design/card.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { Why } from '../../../../web/design/why.tsx';
import { useRead } from '../../../../web/use.ts';
import type { Trend as Shown } from '../contract-shapes.ts';
import { againWords, type Dot, dotsOf, moreThanHalf, shareWords } from '../rules-trend.ts';
import { listening } from './calls.ts';
import { ReflectionTrend } from './reflection-trend.tsx';

/** Me: how one listened over months, for one's own eyes only. */
export function Trend() {
  return (
    <Ready read={useRead(listening.trend, {})}>
      {(found) =>
        found.listened.length + found.reflections.length === 0 ? (
          <EmptyState title="How you listen">
            In a one-to-one, press “Listen” and ask the other. What is measured is about your own
            talking, and stands here for your eyes only.
          </EmptyState>
        ) : (
          <div className="grid gap-10">
            {found.listened.length > 0 && <Measured listened={found.listened} />}
            {found.reflections.length > 0 && <ReflectionTrend reflections={found.reflections} />}
          </div>
        )
      }
    </Ready>
  );
}

function Measured({ listened }: Pick<Shown, 'listened'>) {
  const dots = dotsOf(listened);
  const over = moreThanHalf(listened);
  const again = againWords(listened, new Date().toISOString());
  return (
    <Section title="Your part of the talk" aside="the last twelve months, for your eyes only">
      <Card className="grid gap-5">
        {dots.length > 0 ? (
          <Shares dots={dots} />
        ) : (
          <p className="text-ink-soft">Nothing yet that could be relied on.</p>
        )}
        {over.length > 0 && (
          <p className="rounded-md bg-amber-soft px-4 py-3 text-amber-ink">
            With {over.join(' and ')} you talked more than half of the time in three one-to-ones in
            a row.
          </p>
        )}
        <Why evidence="E5" label="Where does the band come from?" />
        {again && (
          <div className="grid gap-1">
            <h3 className="text-sm font-semibold">You spoke again first after your question</h3>
            <p>{again}</p>
            <Why evidence="E4" />
          </div>
        )}
      </Card>
    </Section>
  );
}

const [width, height] = [320, 96];
const y = (share: number): number => height - 4 - share * (height - 8);

/** A dot a listening; the band is where one-to-ones are valued more, and no target. */
function Shares({ dots }: { dots: readonly Dot[] }) {
  const x = (i: number) =>
    dots.length === 1 ? width / 2 : 10 + (i * (width - 20)) / (dots.length - 1);
  return (
    <figure className="grid gap-2">
      <svg viewBox={`0 0 ${width} ${height}`} className="w-full max-w-2xl" aria-hidden>
        <rect y={y(0.5)} width={width} height={y(0.1) - y(0.5)} rx="3" className="fill-sea-soft" />
        <path d={`M0 ${y(0.5)}H${width}`} className="stroke-line-strong" strokeDasharray="2 3" />
        <text x={width - 2} y={y(0.5) - 4} textAnchor="end" className="fill-ink-faint text-[8px]">
          half
        </text>
        {dots.map((dot, i) => (
          <circle key={dot.madeAt} cx={x(i)} cy={y(dot.share)} r="4" className="fill-sea">
            <title>{`${dot.with}, ${dot.madeAt.slice(0, 10)}: about ${Math.round(dot.share * 100)} %`}</title>
          </circle>
        ))}
      </svg>
      <figcaption className="text-sm text-ink-soft">
        {shareWords(dots)} The band is 10 to 50 %.
      </figcaption>
    </figure>
  );
}
