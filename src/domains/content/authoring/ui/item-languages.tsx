import { useDeferredValue, useState } from 'react';
import { Button, IconButton } from '../../../../web/design/button.tsx';
import { OneOf } from '../../../../web/design/choice.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { Select } from '../../../../web/design/field.tsx';
import { Menu } from '../../../../web/design/menu.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { LanguageSelect } from '../../../../web/language-select.tsx';
import { commonLanguages, languageName } from '../../../../web/languages.ts';
import { useChange } from '../../../../web/use.ts';
import { missingIn } from '../rules-complete.ts';
import { authoring } from './calls.ts';
import type { Languages } from './item-page.tsx';
import { useCopyState, useDesk } from './use-copy.ts';

/** Which language is written in, which stands beside it, and how much of each is still to do. */
export function LanguageBar({ locales, columns, show }: Languages) {
  const { readOnly } = useDesk();
  const [adding, setAdding] = useState(false);
  const missing = useMissing();
  const [first = '', second = ''] = columns;
  const label = (locale: string) => {
    const count = missing.get(locale) ?? 0;
    return count > 0 ? `${languageName(locale)} · ${count} to go` : languageName(locale);
  };
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
      {locales.length > 1 && (
        <OneOf
          legend="Write in"
          options={locales.map((value) => ({ value, label: label(value) }))}
          value={first}
          onChange={(locale) => show([locale, ...[second].filter((one) => one && one !== locale)])}
        />
      )}
      {locales.length > 1 && (
        <div className="max-lg:hidden">
          <Select
            label="Beside it"
            value={second}
            onChange={(event) => show([first, event.target.value].filter(Boolean))}
          >
            <option value="">nothing</option>
            {locales
              .filter((locale) => locale !== first)
              .map((locale) => (
                <option key={locale} value={locale}>
                  {languageName(locale)}
                </option>
              ))}
          </Select>
        </div>
      )}
      {!readOnly && <More locales={locales} first={first} onAdd={() => setAdding(true)} />}
      {adding && (
        <AddLanguage
          locales={locales}
          onAdded={(locale) => show([locale, first])}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}

/** How many places a language still needs, the newest words counted a moment later. */
function useMissing(): ReadonlyMap<string, number> {
  const { item, copy, added } = useDesk();
  const body = useDeferredValue(useCopyState(copy).body);
  const counts = new Map<string, number>();
  for (const { path } of missingIn(item.type, body, item.defaultLocale, added)) {
    const locale = /^locales\.([^.]+)/.exec(path)?.[1];
    if (locale) counts.set(locale, (counts.get(locale) ?? 0) + 1);
  }
  return counts;
}

type MoreProps = { locales: readonly string[]; first: string; onAdd: () => void };

function More({ locales, first, onAdd }: MoreProps) {
  const { item, copy } = useDesk();
  const describe = useChange(authoring.describe, { refusal: 'toast', offline: 'refuse' });
  if (locales.length === 1) {
    return (
      <Button size="small" icon="plus" onClick={onAdd}>
        Add a language
      </Button>
    );
  }
  const name = languageName(first);
  const isMain = first === item.defaultLocale;
  const takeOut = () => {
    const { body } = copy.state();
    const { [first]: words, ...others } = body.locales;
    copy.edit((now) => ({ ...now, locales: others }));
    toast(`${name} is taken out.`, {
      label: 'Undo',
      run: () => words && copy.put(`locales.${first}`, words),
    });
  };
  return (
    <Menu
      trigger={<IconButton icon="more" label="More about languages" />}
      items={[
        { label: 'Add a language', icon: 'plus', onSelect: onAdd },
        {
          label: `Make ${name} the first language`,
          icon: 'up',
          disabled: isMain,
          onSelect: () => describe.mutate({ itemId: item.itemId, defaultLocale: first }),
        },
        { label: `Take ${name} out`, icon: 'trash', disabled: isMain, onSelect: takeOut },
      ]}
    />
  );
}

type AddProps = {
  locales: readonly string[];
  onAdded: (locale: string) => void;
  onClose: () => void;
};

function AddLanguage({ locales, onAdded, onClose }: AddProps) {
  const { item, copy } = useDesk();
  const [locale, setLocale] = useState<string>(
    commonLanguages.find((one) => !locales.includes(one)) ?? 'en',
  );
  const add = () => {
    copy.put(`locales.${locale}`, { title: '', summary: '', custom: {} });
    onAdded(locale);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title="Add a language">
      <div className="grid gap-5">
        <LanguageSelect label="Language" value={locale} onChange={setLocale} without={locales} />
        <p className="text-ink-soft">
          It stands beside {languageName(item.defaultLocale)}. What is not written yet is shown in{' '}
          {languageName(item.defaultLocale)}.
        </p>
        <Actions>
          <Button tone="next" onClick={add}>
            Add {languageName(locale)}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
