import { Button } from '../../../web/design/button.tsx';
import { Icon } from '../../../web/design/icon.tsx';
import { Menu } from '../../../web/design/menu.tsx';
import { useChange, useRead } from '../../../web/use.ts';
import { sharing } from './calls.ts';

type Props = {
  thing: string;
  /** What it is, where one line stands among others: `What you want next`. */
  label?: string;
};

/** Who sees this of yours, in one line, and a menu to change it. */
export function WhoSees({ thing, label }: Props) {
  const { data } = useRead(sharing.mine, {}, { hears: ['meetings', 'org'] });
  const show = useChange(sharing.show, { refusal: 'toast' });
  const hide = useChange(sharing.hide, { refusal: 'toast' });
  if (!data) return null;
  const seers = data.shown.filter((one) => one.thing === thing);
  const sees = new Set(seers.map(({ personId }) => personId));
  const items = data.could.map(({ personId, name }) => ({
    label: sees.has(personId) ? `Hide from ${name}` : `Show to ${name}`,
    icon: sees.has(personId) ? ('hidden' as const) : ('eye' as const),
    onSelect: () => (sees.has(personId) ? hide : show).mutate({ thing, personId }),
  }));
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p className="flex items-center gap-2 text-sm text-ink-soft">
        <Icon name={seers.length > 0 ? 'eye' : 'lock'} className="size-4" />
        {seenBy(seers.map(({ name }) => name))}
      </p>
      {items.length > 0 && (
        <Menu
          trigger={
            <Button size="small" aria-label={label ? `Change who sees: ${label}` : undefined}>
              Change
            </Button>
          }
          items={items}
        />
      )}
    </div>
  );
}

const names = new Intl.ListFormat('en', { type: 'conjunction' });

const seenBy = (others: readonly string[]): string =>
  others.length === 0 ? 'Only you see this' : `${names.format(['You', ...others])} see this`;
