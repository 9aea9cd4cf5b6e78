import { Suspense, useState } from 'react';
import { Button, IconButton } from '../../../../web/design/button.tsx';
import { Section } from '../../../../web/design/card.tsx';
import { Menu } from '../../../../web/design/menu.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { Tag } from '../../../../web/design/tag.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { part } from '../../../../web/part.ts';
import { useChange, useRead } from '../../../../web/use.ts';
import { authoring, type OwnField } from './calls.ts';
import { fieldKinds } from './field-kinds.ts';
import { typeWords } from './words.ts';

const FieldDialog = part(() => import('./field-dialog.tsx'), 'FieldDialog');

/** What an organisation writes down besides what the types come with. */
export function OwnFields() {
  const read = useRead(authoring.fields, {});
  const [dialog, open] = useState<OwnField | 'new'>();
  return (
    <Section
      title="Fields of your own"
      action={
        <Button size="small" icon="plus" onClick={() => open('new')}>
          Add a field
        </Button>
      }
    >
      <p className="max-w-prose text-ink-soft">
        Such as a cost centre on webinars, or a level on articles. They stand in the editor beside
        the others, and go out with what is published.
      </p>
      <Ready read={read}>
        {({ fields }) => (
          <ul className="grid gap-1">
            {fields.map((field) => (
              <FieldLine key={field.fieldId} field={field} onEdit={() => open(field)} />
            ))}
          </ul>
        )}
      </Ready>
      <Suspense fallback={null}>
        {dialog && (
          <FieldDialog
            field={dialog === 'new' ? undefined : dialog}
            onClose={() => open(undefined)}
          />
        )}
      </Suspense>
    </Section>
  );
}

function FieldLine({ field, onEdit }: { field: OwnField; onEdit: () => void }) {
  const { fieldId, label, type, kind, localised, needed, retiredAt } = field;
  const edit = useChange(authoring.editField, {
    offline: 'refuse',
    refusal: 'toast',
    onDone: () =>
      toast(retiredAt ? 'It is asked for again.' : 'Retired. What was written in it is kept.'),
  });
  const about = [
    typeWords[type],
    fieldKinds[kind],
    localised ? 'in each language' : 'the same in all',
  ];
  return (
    <li className="flex min-h-14 items-center gap-3">
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-x-3 font-semibold">
          {label}
          {needed && <Tag>needed</Tag>}
          {retiredAt && <Tag>retired</Tag>}
        </span>
        <span className="block text-sm text-ink-faint">{about.join(' · ')}</span>
      </span>
      <Menu
        trigger={<IconButton icon="more" label={`More for ${label}`} />}
        items={[
          { label: 'Change its words', icon: 'pencil', onSelect: onEdit },
          {
            label: retiredAt ? 'Ask for it again' : 'Retire it',
            icon: retiredAt ? 'again' : 'hidden',
            onSelect: () => edit.mutate({ fieldId, retired: !retiredAt }),
          },
        ]}
      />
    </li>
  );
}
