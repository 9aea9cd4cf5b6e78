import { Suspense, useEffect, useRef } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Icon } from '../../../../web/design/icon.tsx';
import { languageName } from '../../../../web/languages.ts';
import { part } from '../../../../web/part.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { isEmpty } from '../rules-types.ts';
import type { Waiting } from './calls.ts';
import type { ShownField } from './item-form.tsx';
import { PlainControl } from './place-controls.tsx';
import { useDesk, usePlace } from './use-copy.ts';

const LongText = part(() => import('./long-text.tsx'), 'LongText');
const PictureField = part(() => import('./picture-field.tsx'), 'PictureField');

type Props = {
  path: string;
  field: ShownField;
  label: string;
  /** What readers see where this one is not written yet. */
  instead?: string;
};

/** One place of an item: what is written there, what was said about it, what waits for a choice. */
export function Place({ path, field, label, instead }: Props) {
  const { sought } = useDesk();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sought !== path) return;
    place.current?.scrollIntoView({ block: 'center' });
    place.current
      ?.querySelector<HTMLElement>('input, textarea, select, [contenteditable=true], button')
      ?.focus({ preventScroll: true });
  }, [sought, path]);
  return (
    <div ref={place} className="relative grid content-start gap-1.5">
      <Control path={path} field={field} label={label} instead={instead ?? path} />
      {instead && <Fallback path={path} instead={instead} />}
      <CommentButton path={path} label={label} />
      <Choices path={path} field={field} />
    </div>
  );
}

type ControlProps = Required<Omit<Props, 'instead'>> & { instead: string };

function Control(props: ControlProps) {
  const { kind } = props.field;
  if (kind !== 'markdown' && kind !== 'media') return <PlainControl {...props} />;
  const Heavy = kind === 'markdown' ? LongText : PictureField;
  return (
    <Suspense fallback={<div aria-hidden className="h-32" />}>
      <Heavy {...props} />
    </Suspense>
  );
}

/** Says what readers see meanwhile; silent where both are empty or this one is written. */
function Fallback({ path, instead }: { path: string; instead: string }) {
  const { item } = useDesk();
  const [here] = usePlace(path);
  const [there] = usePlace(instead);
  if (!isEmpty(here) || isEmpty(there)) return null;
  return (
    <p className="flex items-start gap-1.5 text-sm text-amber-ink">
      <Icon name="flag" className="mt-0.5 size-4" />
      Not written yet. Readers see the {languageName(item.defaultLocale)}.
    </p>
  );
}

/** Beside the label, quiet until something was said. */
function CommentButton({ path, label }: { path: string; label: string }) {
  const { comments, commentOn } = useDesk();
  const count = comments.filter((one) => one.path === path && !one.settledAt).length;
  const counted = count === 1 ? '1 comment' : `${count} comments`;
  return (
    <button
      type="button"
      aria-label={count > 0 ? `${counted} on ${label}` : `Comment on ${label}`}
      data-tip="Comment"
      onClick={() => commentOn(path)}
      className={`absolute end-0 -top-1 flex h-7 min-w-7 items-center justify-center gap-1 rounded-full px-1.5 text-sm hover:bg-pebble ${count > 0 ? 'bg-amber-soft font-semibold text-amber-ink' : 'text-ink-faint'}`}
    >
      <Icon name="thought" className="size-4" />
      {count > 0 && count}
    </button>
  );
}

/** Two wrote one line at once: theirs stands, the other waits for somebody to choose. */
function Choices({ path, field }: { path: string; field: ShownField }) {
  const { item } = useDesk();
  const here = item.draft.waiting.filter((one) => one.path === path);
  const isWords = field.kind === 'line' || field.kind === 'text';
  return here.map((one) => <Choice key={one.id} one={one} isWords={isWords} />);
}

function Choice({ one, isWords }: { one: Waiting; isWords: boolean }) {
  const { copy, readOnly } = useDesk();
  const { person } = useViewer();
  const [stands, set] = usePlace(one.path);
  const take = (value: unknown) => {
    set(value);
    copy.settle(one.id);
  };
  const words = String(one.waits ?? '');
  const who = one.by.personId === person.personId ? 'You' : one.by.name;
  return (
    <div className="grid gap-2 rounded-md bg-sea-soft p-3.5 text-sm text-sea-ink">
      <p>{who} wrote here at the same time as somebody else:</p>
      <blockquote className="border-s-3 border-sea ps-3 break-words whitespace-pre-wrap">
        {words || 'nothing'}
      </blockquote>
      {!readOnly && (
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={() => take(one.waits)}>
            Take this
          </Button>
          {isWords && (
            <Button size="small" onClick={() => take(`${stands} ${words}`.trim())}>
              Keep both
            </Button>
          )}
          <Button size="small" tone="quiet" onClick={() => take(stands)}>
            Leave what stands
          </Button>
        </div>
      )}
    </div>
  );
}
