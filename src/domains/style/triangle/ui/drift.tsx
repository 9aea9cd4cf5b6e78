import { Card, Section } from '../../../../web/design/card.tsx';
import { Day } from '../../../../web/design/when.tsx';
import { Why } from '../../../../web/design/why.tsx';
import type { Drift, Week } from '../contract-shapes.ts';
import { sides } from '../rules.ts';
import { driftWords, notes, sideNames, strongest } from '../rules-words.ts';
import type { Style } from './style.ts';

/** For those who lead: whether attention has drifted, and what a strong lean often brings with it. */
export function DriftSection({ style }: { style: Style }) {
  const { drift, weeks, self } = style;
  const lean = self && strongest(self.sides);
  const compared = weeks.filter(({ does, aims }) => does && aims);
  if (!drift && !lean && compared.length === 0) return null;
  const [short] = style.does;
  const gone = short?.estimate && strongest(short.estimate.sides);
  const noted = (drift && drift.points > 0 ? drift.side : undefined) ?? gone ?? lean;
  return (
    <Section title="Drift and balance" className="scroll-mt-20">
      <div id="drift" className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        {compared.length > 0 && <Weeks drift={drift} weeks={compared} />}
        {noted && (
          <Card className="grid gap-2">
            <h3 className="font-sans text-sm font-semibold">When the pull to {noted} is strong</h3>
            <p className="max-w-prose">{notes[noted].often}</p>
            <p className="max-w-prose font-serif text-lg">{notes[noted].invites}</p>
          </Card>
        )}
      </div>
    </Section>
  );
}

function Weeks({ drift, weeks }: { drift: Drift | null; weeks: readonly Week[] }) {
  return (
    <Card className="grid gap-4">
      {drift ? (
        <p role="status" className="rounded-md bg-amber-soft px-4 py-3 text-amber-ink">
          {driftWords(drift)} It may be a choice or a season; then your target may follow.
        </p>
      ) : (
        <p className="text-ink-soft">Your weeks have not drifted from your target.</p>
      )}
      <table className="w-full text-sm tabular-nums">
        <caption className="sr-only">Points away from your target, week by week</caption>
        <thead>
          <tr className="text-ink-faint">
            <th scope="col" className="pb-1 text-start font-normal">
              Week from
            </th>
            {sides.map((side) => (
              <th key={side} scope="col" className="pb-1 text-end font-normal">
                {sideNames[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.weekOn}>
              <th scope="row" className="py-0.5 text-start font-normal">
                <Day on={week.weekOn} />
              </th>
              {sides.map((side) => (
                <td key={side} className="py-0.5 text-end">
                  {away((week.does?.[side] ?? 0) - (week.aims?.[side] ?? 0))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Why evidence="E24" label="Where does this come from?" />
    </Card>
  );
}

const away = (points: number): string =>
  points > 0 ? `+${points}` : points < 0 ? `−${Math.abs(points)}` : '0';
