import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { Button, IconButton } from '../../../../web/design/button.tsx';
import { Section } from '../../../../web/design/card.tsx';
import { SortableList } from '../../../../web/design/sortable-list.tsx';
import { EmptyState } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { at, idsOf, type Shape, shapes } from '../rules-types.ts';
import { movedEntry, newEntryId, restoredEntry, withEntry, withoutEntry } from './entries.ts';
import { WordsRow } from './item-form.tsx';
import { Place } from './place.tsx';
import { useDesk, usePlace } from './use-copy.ts';

type List = NonNullable<Shape['list']>;

/** Questions, pictures or steps: put in order, opened one by one. */
export function Entries() {
  const { item, copy, readOnly, sought } = useDesk();
  const { list } = shapes[item.type];
  const ids = useIds();
  const [open, setOpen] = useState<readonly string[]>([]);
  useEffect(() => {
    const led = ids.find((id) => sought?.includes(`.${list?.key}.${id}.`));
    if (led) setOpen((now) => (now.includes(led) ? now : [...now, led]));
  }, [sought, ids, list]);
  if (!list) return null;
  const toggle = (id: string) =>
    setOpen(open.includes(id) ? open.filter((one) => one !== id) : [...open, id]);
  const add = () => {
    const id = newEntryId();
    copy.edit((body) => withEntry(item.type, body, id));
    setOpen([id]);
  };
  return (
    <Section
      title={`${list.one}s`}
      aside={ids.length}
      action={
        !readOnly && (
          <Button size="small" icon="plus" onClick={add}>
            Add a {list.one.toLowerCase()}
          </Button>
        )
      }
    >
      {ids.length === 0 && (
        <EmptyState title={`The first ${list.one.toLowerCase()} is the hardest`} />
      )}
      <SortableList
        label={`${list.one}s`}
        items={ids}
        idOf={(id) => id}
        nameOf={(id) => `${list.one} ${ids.indexOf(id) + 1}`}
        onMove={(id, afterId) => copy.edit((body) => movedEntry(item.type, body, id, afterId))}
      >
        {(id, handle) => (
          <Entry
            id={id}
            list={list}
            number={ids.indexOf(id) + 1}
            handle={readOnly ? null : handle}
            open={open.includes(id)}
            onToggle={() => toggle(id)}
          />
        )}
      </SortableList>
    </Section>
  );
}

function useIds(): readonly string[] {
  const { item, copy } = useDesk();
  const joined = useSyncExternalStore(copy.subscribe, () =>
    idsOf(item.type, copy.state().body).join(' '),
  );
  return joined.split(' ').filter(Boolean);
}

type EntryProps = {
  id: string;
  list: List;
  number: number;
  handle: ReactNode;
  open: boolean;
  onToggle: () => void;
};

function Entry({ id, list, number, handle, open, onToggle }: EntryProps) {
  return (
    <div className="my-1 rounded-lg bg-surface p-3 sm:p-4">
      <div className="flex items-center gap-2">
        {handle}
        <Headline id={id} list={list} number={number} open={open} onToggle={onToggle} />
        <Remove id={id} name={`${list.one} ${number}`} />
      </div>
      {open && (
        <div className="grid gap-6 pt-4 sm:px-2 sm:pb-2">
          <div className="grid gap-6 grid-cols-[repeat(auto-fill,minmax(12rem,1fr))]">
            {list.common.map((field) => (
              <Place
                key={field.key}
                path={`common.${list.key}.${id}.${field.key}`}
                field={field}
                label={field.label}
              />
            ))}
          </div>
          {list.words.map((field) => (
            <WordsRow key={field.key} field={field} under={`${list.key}.${id}`} />
          ))}
        </div>
      )}
    </div>
  );
}

type HeadlineProps = Omit<EntryProps, 'handle'>;

/** The entry in a line; where it is not written in this language, in the first one. */
function Headline({ id, list, number, open, onToggle }: HeadlineProps) {
  const { item, columns } = useDesk();
  const [main] = usePlace(`locales.${item.defaultLocale}.${list.key}.${id}`);
  const [here] = usePlace(`locales.${columns[0]}.${list.key}.${id}`);
  const [common] = usePlace(`common.${list.key}.${id}`);
  const words = wordsOf(here) || wordsOf(main);
  const when = list.key === 'steps' ? `Week ${at(common, 'week')}, day ${at(common, 'day')}` : '';
  return (
    <button
      type="button"
      aria-expanded={open}
      onClick={onToggle}
      className="flex min-h-10 min-w-0 flex-1 items-center gap-3 rounded-md text-start"
    >
      <span className="min-w-6 text-sm text-ink-faint">{number}</span>
      <span className="min-w-0">
        <span className={`line-clamp-2 ${words ? '' : 'text-ink-faint'}`}>
          {words || 'Not written yet'}
        </span>
        {when && <span className="block text-sm text-ink-faint">{when}</span>}
      </span>
    </button>
  );
}

const wordsOf = (entry: unknown): string =>
  String(at(entry, 'title') || at(entry, 'alt') || at(entry, 'text') || '');

function Remove({ id, name }: { id: string; name: string }) {
  const { item, copy, readOnly } = useDesk();
  if (readOnly) return null;
  const remove = () => {
    const before = copy.state().body;
    copy.edit((body) => withoutEntry(item.type, body, id));
    toast(`${name} is removed.`, {
      label: 'Undo',
      run: () => copy.edit((body) => restoredEntry(item.type, body, before, id)),
    });
  };
  return <IconButton icon="trash" label={`Remove ${name.toLowerCase()}`} onClick={remove} />;
}
