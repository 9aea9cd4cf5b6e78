import { Section } from '../../../../web/design/card.tsx';
import type { Track } from '../contract-shapes.ts';

/** The levels of a path, where points make them; elsewhere the grid and the shapes show them. */
export function Levels({ track: { levels } }: { track: Track }) {
  const counted = levels.filter(({ points }) => points !== null);
  if (counted.length === 0) return null;
  return (
    <Section title="Levels by points">
      <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
        {counted.map(({ key, name, about, points }) => (
          <li key={key} className="grid grid-cols-[6.5rem_1fr] gap-2 py-1">
            <span className="text-ink-soft">from {points}</span>
            <span>
              <span className="font-semibold">{name}</span>
              {about && <span className="block text-sm text-ink-soft">{about}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
