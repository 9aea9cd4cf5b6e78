import type { OutputOf } from '../../../../platform/universal/contract.ts';
import { Button } from '../../../../web/design/button.tsx';
import { Section } from '../../../../web/design/card.tsx';
import { Icon, type IconName } from '../../../../web/design/icon.tsx';
import { Loading, Ready } from '../../../../web/design/states.tsx';
import { useRead } from '../../../../web/use.ts';
import type { contract } from '../contract.ts';
import { momentWords, type Schedule } from './bars.ts';
import { scheduling } from './calls.ts';
import { useNames } from './timeline-rows.ts';
import type { View } from './timescale.ts';

type Finding = OutputOf<(typeof contract)['operations']['findings']>['findings'][number];

type Props = {
  view: View;
  schedule: Schedule;
  onShow: (at: string | null, bookingId: string | undefined) => void;
};

/** The server looks at this much at once. */
const most = 62 * 86_400_000;

/** What is over cannot be mended; from midnight on, so that the same is asked all day. */
const lastMidnight = (): number => Date.parse(new Date().toISOString().slice(0, 10));

/** Gaps and conflicts in the time that is shown and still to come, each with a way to it. */
export function Findings({ view, schedule, onShow }: Props) {
  const from = Math.max(view.from, view.until > lastMidnight() ? lastMidnight() : 0);
  const until = Math.min(view.until, from + most);
  const input = { from: new Date(from).toISOString(), until: new Date(until).toISOString() };
  const read = useRead(scheduling.findings, input, { hears: ['authoring', 'org'], keep: false });
  const part = until < view.until ? `until ${momentWords(until, view.timeZone)}` : undefined;
  return (
    <Section title="Worth a look" aside={part ?? read.data?.findings.length}>
      <Ready read={read} loading={<Loading label="Looking for gaps" />}>
        {({ findings, whole }) => (
          <>
            {findings.length === 0 && (
              <p className="text-ink-soft">No gaps and no conflicts in this time.</p>
            )}
            <ul className="grid gap-2">
              {findings.map((one) => (
                <One key={keyOf(one)} finding={one} {...{ schedule, onShow }} />
              ))}
            </ul>
            {!whole && (
              <p className="text-sm text-ink-faint">
                There was more to look at than time for it. Look at less time at once to see the
                rest.
              </p>
            )}
          </>
        )}
      </Ready>
    </Section>
  );
}

const keyOf = ({ kind, placement, from, bookingIds }: Finding): string =>
  [kind, placement, from, ...bookingIds].join(' ');

const icons: Record<Finding['kind'], IconName> = {
  gap: 'hidden',
  empty: 'hidden',
  hidden: 'move',
  nobody: 'people',
  never: 'clock',
  'cap-never-reached': 'repeat',
  'version-withdrawn': 'flag',
  'arms-overlap': 'handover',
};

type OneProps = { finding: Finding } & Pick<Props, 'schedule' | 'onShow'>;

function One({ finding, schedule, onShow }: OneProps) {
  const names = useNames(schedule);
  const { kind, placement, sentence, from, bookingIds } = finding;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg bg-surface px-4 py-3">
      <Icon name={icons[kind]} className="text-amber-ink" />
      <p className="min-w-0 flex-1 basis-64">
        <span className="font-semibold">{names.placement(placement)}:</span> {sentence}
      </p>
      {(from || bookingIds.length > 0) && (
        <Button
          tone="quiet"
          size="small"
          aria-label={`Show: ${sentence}`}
          onClick={() => onShow(from, bookingIds[0])}
        >
          Show
        </Button>
      )}
    </li>
  );
}
