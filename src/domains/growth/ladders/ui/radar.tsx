import type { Skill } from '../contract-shapes.ts';
import { anchorAt, outline, pointOn, written } from '../rules-radar-shape.ts';

type Props = { title: string; axes: readonly Skill[]; stages: readonly number[] };

const radius = 100;

/** One level as a shape over its axes; the words beside it say the same. */
export function Radar({ title, axes, stages }: Props) {
  const most = Math.max(...axes.map((axis) => axis.stages.length));
  const rings = Array.from({ length: most }, (_, at) => at + 1);
  return (
    <svg viewBox="-165 -130 330 260" className="mx-auto w-full max-w-md" role="img">
      <title>{`The shape of ${title}`}</title>
      {rings.map((ring) => (
        <polygon
          key={ring}
          points={written(
            outline(
              axes.map(() => ring),
              most,
              radius,
            ),
          )}
          className="fill-none stroke-line"
        />
      ))}
      {axes.map(({ key, name }, at) => {
        const end = pointOn(at, axes.length, radius);
        const label = pointOn(at, axes.length, radius + 12);
        return (
          <g key={key}>
            <line x2={end.x} y2={end.y} className="stroke-line" />
            <text
              x={label.x}
              y={label.y}
              textAnchor={anchorAt(label)}
              dominantBaseline="middle"
              className="fill-ink-soft text-xs font-semibold"
            >
              {name}
            </text>
          </g>
        );
      })}
      <polygon
        points={written(outline(stages, most, radius))}
        className="fill-sea/20 stroke-sea"
        strokeWidth={2}
        strokeLinejoin="round"
      />
      {outline(stages, most, radius).map(({ x, y }, at) => (
        <circle key={axes[at]?.key} cx={x} cy={y} r={4} className="fill-sea" />
      ))}
    </svg>
  );
}
