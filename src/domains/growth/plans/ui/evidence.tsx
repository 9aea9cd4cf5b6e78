import { IconButton } from '../../../../web/design/button.tsx';
import { Icon, type IconName } from '../../../../web/design/icon.tsx';
import { Menu } from '../../../../web/design/menu.tsx';
import { Day } from '../../../../web/design/when.tsx';
import { Link, to } from '../../../../web/router.tsx';
import { useChange } from '../../../../web/use.ts';
import type { Evidence, Goal } from '../contract-shapes.ts';
import { plans } from './calls.ts';

const icons: Readonly<Record<Evidence['kind'], IconName>> = {
  sentence: 'pencil',
  link: 'link',
  note: 'thought',
  win: 'flag',
};

/** What speaks for a goal, oldest first; what its owner keeps stands here for them alone. */
export const EvidenceList = ({ goal, isMine }: { goal: Goal; isMine: boolean }) => (
  <ul className="grid gap-1">
    {goal.evidence.map((one) => (
      <li key={one.evidenceId} className="flex items-start gap-3 py-1">
        <Icon name={icons[one.kind]} className="mt-1 size-4 shrink-0 text-ink-faint" />
        <p className="min-w-0 flex-1 break-words">
          <Said one={one} isMine={isMine} />{' '}
          <span className="text-sm text-ink-faint">
            <Day on={one.happenedOn} />
            {one.keptAt && ', for you alone'}
          </span>
        </p>
        {isMine && <Change one={one} />}
      </li>
    ))}
  </ul>
);

function Said({ one: { said, url, kind, meetingId }, isMine }: { one: Evidence; isMine: boolean }) {
  const look = 'underline decoration-line-strong underline-offset-4 hover:text-sea-ink';
  if (url) {
    return (
      <a href={url} className={look} target="_blank" rel="noreferrer noopener">
        {said}
      </a>
    );
  }
  const inside = isMine && kind === 'note' && meetingId;
  if (!inside) return said;
  return (
    <Link href={to('/one-to-ones/:meetingId', { meetingId })} className={look}>
      {said}
    </Link>
  );
}

function Change({ one: { evidenceId, keptAt, said } }: { one: Evidence }) {
  const keep = useChange(plans.keepEvidence, { refusal: 'toast' });
  const remove = useChange(plans.removeEvidence, { refusal: 'toast' });
  const keeping = keptAt
    ? { label: 'Let it be read with the plan', icon: 'eye' as const }
    : { label: 'Keep it for yourself', icon: 'lock' as const };
  return (
    <Menu
      trigger={<IconButton icon="more" label={`More for: ${said}`} className="-my-1.5" />}
      items={[
        { ...keeping, onSelect: () => keep.mutate({ evidenceId, kept: !keptAt }) },
        { label: 'Remove it', icon: 'trash', onSelect: () => remove.mutate({ evidenceId }) },
      ]}
    />
  );
}
