import { Button } from '../../../../web/design/button.tsx';
import { Icon } from '../../../../web/design/icon.tsx';
import { Menu } from '../../../../web/design/menu.tsx';
import { useChange } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import type { Round } from '../contract-shapes.ts';
import { readings } from './calls.ts';
import { listed } from './words.ts';

/** Who sees this round with its person, in one line, and a menu to change it. */
export function OpenedWith({ round: { roundId, openedWith, givers } }: { round: Round }) {
  const { person, manager, reports } = useViewer();
  const openWith = useChange(readings.openWith, { refusal: 'toast' });
  const closeTo = useChange(readings.closeTo, { refusal: 'toast' });
  const sees = new Set(openedWith.map(({ personId }) => personId));
  const gave = givers.filter(({ givenAt }) => givenAt);
  const near = manager ? [manager, ...reports] : reports;
  const could = new Map([...near, ...gave].map(({ personId, name }) => [personId, name]));
  for (const { personId, name } of openedWith) could.set(personId, name);
  could.delete(person.personId);
  const items = [...could].map(([personId, name]) => ({
    label: sees.has(personId) ? `Close it to ${name}` : `Open it with ${name}`,
    icon: sees.has(personId) ? ('hidden' as const) : ('eye' as const),
    onSelect: () => (sees.has(personId) ? closeTo : openWith).mutate({ roundId, personId }),
  }));
  const names = openedWith.map(({ name }) => name);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p className="flex items-center gap-2 text-sm text-ink-soft">
        <Icon name={names.length > 0 ? 'eye' : 'lock'} className="size-4" />
        {names.length > 0 ? `${listed(['You', ...names])} see this` : 'Only you see this'}
      </p>
      {items.length > 0 && <Menu trigger={<Button size="small">Change</Button>} items={items} />}
    </div>
  );
}
