import { useState } from 'react';
import { Toggle } from '../../../../web/design/choice.tsx';
import {
  DateInput,
  DateTimeInput,
  Select,
  TextArea,
  TextInput,
} from '../../../../web/design/field.tsx';
import { useRead } from '../../../../web/use.ts';
import { authoring } from './calls.ts';
import type { ShownField } from './item-form.tsx';
import { useDesk, usePlace } from './use-copy.ts';
import { typeWords } from './words.ts';

type Props = { path: string; field: ShownField; label: string; instead: string };

const hints: Readonly<Record<string, string>> = {
  summary: 'A sentence or two, shown where there is room for little.',
  probes: 'Two to four, a line each.',
  'picture-deck.probes':
    'A line each: what do you see, what made you choose it, what does it say about the topic; then deeper.',
  speakers: 'A line each.',
  kind: 'Such as warm-up or dream; used to filter.',
  evidence: 'The number of the finding, such as E10.',
};

const hintFor = (type: string, key: string): string | undefined =>
  hints[`${type}.${key}`] ?? hints[key];

/** How much fits, as the contract has it: more would hold up the saving of everything else. */
const most: Readonly<Record<string, number>> = {
  title: 300,
  summary: 600,
  text: 500,
  why: 1000,
  alt: 500,
  kind: 40,
  evidence: 40,
  drawing: 60,
  'action.label': 80,
  minutes: 600,
  week: 52,
  day: 7,
  probes: 12,
  speakers: 20,
};

/** The control for what a field holds; long texts and pictures have their own files. */
export function PlainControl(props: Props) {
  const { path, field, label, instead } = props;
  const { readOnly, item } = useDesk();
  const [value, set] = usePlace(path);
  const [fallback] = usePlace(instead);
  const text = typeof value === 'string' ? value : '';
  const about = {
    label,
    hint: field.hint || (field.kind === 'choice' ? undefined : hintFor(item.type, field.key)),
    disabled: readOnly,
    placeholder: typeof fallback === 'string' ? fallback.slice(0, 300) : undefined,
  };
  const typed = (event: { target: { value: string } }) => set(event.target.value);
  const largest = most[field.key];
  switch (field.kind) {
    case 'text':
      return <TextArea {...about} rows={2} maxLength={largest} value={text} onChange={typed} />;
    case 'lines':
      return <Lines {...about} most={largest} value={value} onChange={set} />;
    case 'number':
      return <Whole {...about} most={largest} needed={field.needed} value={value} onChange={set} />;
    case 'yes-no':
      return (
        <Toggle
          label={label}
          checked={value === true}
          disabled={readOnly}
          onChange={(event) => set(event.target.checked)}
        />
      );
    case 'date':
      return <DateInput {...about} value={text} onChange={typed} />;
    case 'instant':
      return <Moment {...about} value={text} onChange={set} />;
    case 'choice':
      return <Choice {...about} choices={field.choices} value={text} onChange={set} />;
    case 'slug':
      return <ItemSlug {...about} value={text} onChange={set} />;
    case 'link':
      return <LinkLine {...about} value={text} onChange={set} />;
    default:
      return (
        <TextInput
          {...about}
          autoComplete="off"
          maxLength={largest}
          value={text}
          onChange={typed}
        />
      );
  }
}

type About = {
  label: string;
  hint: string | undefined;
  disabled: boolean;
  placeholder: string | undefined;
};
type Of<T> = About & { value: T; onChange(value: unknown): void };
type Most = { most: number | undefined };

const linkShape = /^$|^https:\/\/[^\s/?#]+\S*$|^\/(?!\/)[^\s\\]*$/;

/** A link that is half typed is not one yet, and must not hold up the saving of everything else. */
function LinkLine({ value, onChange, ...about }: Of<string>) {
  const [typed, setTyped] = useState<string>();
  const change = (now: string) => {
    const isLink = linkShape.test(now);
    setTyped(isLink ? undefined : now);
    if (isLink) onChange(now);
  };
  return (
    <TextInput
      {...about}
      inputMode="url"
      autoComplete="off"
      maxLength={2000}
      error={typed === undefined ? undefined : 'A link begins with https:// or with one /.'}
      value={typed ?? value}
      onChange={({ target }) => change(target.value)}
    />
  );
}

/** A list of short texts, a line each; a line that is just begun is not yet one. */
function Lines({ value, onChange, most: largest, ...about }: Of<unknown> & Most) {
  const lines = Array.isArray(value) ? value.map(String) : [];
  const [text, setText] = useState(lines.join('\n'));
  const shown = linesOf(text).join('\n') === lines.join('\n') ? text : lines.join('\n');
  return (
    <TextArea
      {...about}
      placeholder=""
      rows={3}
      value={shown}
      onChange={({ target }) => {
        setText(target.value);
        onChange(linesOf(target.value).slice(0, largest));
      }}
    />
  );
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

type WholeProps = Of<unknown> & Most & { needed: true | undefined };

/** Within its bounds where it has any; one that is needed is never nothing, only about to be typed. */
function Whole({ value, onChange, placeholder: _, most: largest, needed, ...about }: WholeProps) {
  const [cleared, setCleared] = useState(false);
  const change = (now: string) => {
    setCleared(now === '');
    if (now !== '') onChange(largest ? Math.min(Math.max(Math.trunc(+now), 1), largest) : +now);
    else if (!needed) onChange(null);
  };
  return (
    <TextInput
      {...about}
      type="number"
      inputMode="numeric"
      value={cleared || typeof value !== 'number' ? '' : String(value)}
      onBlur={() => setCleared(false)}
      onChange={({ target }) => change(target.value)}
    />
  );
}

/** Written on the clock of whoever writes, kept as the moment it is everywhere. */
function Moment({ value, onChange, placeholder: _, ...about }: Of<string>) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <DateTimeInput
      {...about}
      hint={`On your clock (${zone}); everybody sees it on theirs.`}
      value={value ? onClock(value) : ''}
      onChange={({ target }) =>
        onChange(target.value ? new Date(target.value).toISOString() : null)
      }
    />
  );
}

/** 2026-11-26T14:30 on this device's clock, as the control wants it. */
function onClock(instant: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
  return parts.format(new Date(instant)).replace(' ', 'T');
}

const stepKinds: Readonly<Record<string, string>> = {
  read: 'Read',
  do: 'Do',
  reflect: 'Reflect',
  meet: 'Meet',
};

type ChoiceProps = Of<string> & { choices: readonly string[] | undefined };

function Choice({ choices, value, onChange, placeholder: _, ...about }: ChoiceProps) {
  const offered = choices ?? Object.keys(stepKinds);
  return (
    <Select {...about} value={value} onChange={({ target }) => onChange(target.value)}>
      {choices && <option value="">—</option>}
      {offered.map((one) => (
        <option key={one} value={one}>
          {choices ? one : (stepKinds[one] ?? one)}
        </option>
      ))}
    </Select>
  );
}

/** Another item by its name; one that is not in this list stays chosen. */
function ItemSlug({ value, onChange, placeholder: _, ...about }: Of<string>) {
  const { item } = useDesk();
  const { data } = useRead(authoring.list, { limit: 100 });
  const items = data?.items.filter(({ itemId }) => itemId !== item.itemId) ?? [];
  const known = !value || items.some(({ slug }) => slug === value);
  return (
    <Select {...about} value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">Nothing</option>
      {!known && <option>{value}</option>}
      {items.map(({ slug, title, type }) => (
        <option key={slug} value={slug}>
          {title || slug} ({typeWords[type].toLowerCase()})
        </option>
      ))}
    </Select>
  );
}
