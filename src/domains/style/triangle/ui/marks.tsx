import type { Estimate } from '../contract-shapes.ts';
import type { Sides } from '../rules.ts';
import { ellipseOf, type Place } from '../rules-geometry.ts';
import { at, drawn, scale } from './frame.ts';

/** How one sees oneself: a full dot. Where attention went: a ring. The target: a kite, as beacons are drawn. */
export type Mark = 'self' | 'does' | 'target';

const looks = {
  self: { cloud: 'fill-sea stroke-sea', dashes: undefined },
  does: { cloud: 'fill-coral stroke-coral-ink', dashes: '5 6' },
} as const;

/** The area in which the point lies nine times in ten. */
export function Cloud({ mark, of }: { mark: keyof typeof looks; of: Estimate }) {
  const { centre, long, short, degrees } = ellipseOf(of);
  const { x, y } = drawn(centre);
  const { cloud, dashes } = looks[mark];
  return (
    <ellipse
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${degrees.toFixed(1)})`}
      rx={(long * scale).toFixed(1)}
      ry={(short * scale).toFixed(1)}
      className={cloud}
      fillOpacity="0.13"
      strokeOpacity="0.55"
      strokeWidth="1.5"
      strokeDasharray={dashes}
    />
  );
}

const kite = 'M0-14 14 0 0 14-14 0Z';

export function Point({
  mark,
  place,
  faint = false,
}: {
  mark: Mark;
  place: Place;
  faint?: boolean;
}) {
  const size = faint ? 0.62 : 1;
  return (
    <g
      transform={`translate(${place.x.toFixed(1)} ${place.y.toFixed(1)}) scale(${size})`}
      opacity={faint ? 0.65 : 1}
    >
      {mark === 'self' && <circle r="10" className="fill-sea stroke-surface" strokeWidth="3" />}
      {mark === 'does' && (
        <>
          <circle r="10" className="fill-surface" />
          <circle r="8" fill="none" className="stroke-coral-ink" strokeWidth="4.5" />
        </>
      )}
      {mark === 'target' && (
        <>
          <path
            d={kite}
            className="fill-surface stroke-ink"
            strokeWidth="2.5"
            strokeLinejoin="round"
          />
          <circle r="3.5" className="fill-ink" />
        </>
      )}
    </g>
  );
}

/** From then till now: a thin line that grows firmer, with a dot for each time. */
export function Trail({ mark, past }: { mark: keyof typeof looks; past: readonly Sides[] }) {
  const places = past.map(at);
  const stroke = mark === 'self' ? 'stroke-sea' : 'stroke-coral-ink';
  const fill = mark === 'self' ? 'fill-sea' : 'fill-coral-ink';
  const step = (nth: number): number => 0.25 + (0.5 * (nth + 1)) / places.length;
  return (
    <g>
      {places.slice(1).map(({ x, y }, nth) => {
        const from = places[nth] ?? { x, y };
        return (
          <path
            key={`${x} ${y}`}
            d={`M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${x.toFixed(1)} ${y.toFixed(1)}`}
            className={stroke}
            strokeWidth="1.5"
            strokeLinecap="round"
            opacity={step(nth)}
          />
        );
      })}
      {places.map(({ x, y }, nth) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="3.5" className={fill} opacity={step(nth)} />
      ))}
    </g>
  );
}
