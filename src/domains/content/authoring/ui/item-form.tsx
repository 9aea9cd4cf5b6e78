import { Suspense } from 'react';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Loading } from '../../../../web/design/states.tsx';
import { languageName } from '../../../../web/languages.ts';
import { part } from '../../../../web/part.ts';
import { type Field, shapes } from '../rules-types.ts';
import type { OwnField } from './calls.ts';
import { Place } from './place.tsx';
import { useDesk } from './use-copy.ts';

const Entries = part(() => import('./item-entries.tsx'), 'Entries');

/** Everything an item of this type is made of: words by language, its list, and what all share. */
export function ItemForm() {
  const { item, added } = useDesk();
  const { words, common, list } = shapes[item.type];
  const own = (localised: boolean) =>
    added.filter((field) => field.localised === localised).map(asField);
  const shared = [...common, ...own(false)];
  return (
    <div className="grid gap-6">
      <Card className="grid gap-6">
        <ColumnHeads />
        {[...words, ...own(true)].map((field) => (
          <WordsRow key={field.key} field={field} under="" />
        ))}
      </Card>
      {list && (
        <Suspense fallback={<Loading />}>
          <Entries />
        </Suspense>
      )}
      {shared.length > 0 && (
        <Section title="The same in every language">
          <Card className="grid gap-6 sm:grid-cols-2">
            {shared.map((field) => (
              <Place
                key={field.key}
                path={`common.${field.key}`}
                field={field}
                label={field.label}
              />
            ))}
          </Card>
        </Section>
      )}
    </div>
  );
}

export type ShownField = Field & Partial<Pick<OwnField, 'hint' | 'choices'>>;

const asField = ({ key, kind, label, hint, choices }: OwnField): ShownField => ({
  key: `custom.${key}`,
  kind,
  label,
  hint,
  choices,
});

export const columnsLook = (columns: readonly string[]): string =>
  columns.length > 1 ? 'grid gap-6 lg:grid-cols-2' : 'grid gap-6';

/** Over two languages side by side, which is which. */
function ColumnHeads() {
  const { columns } = useDesk();
  if (columns.length < 2) return null;
  return (
    <div aria-hidden className={`max-lg:hidden ${columnsLook(columns)}`}>
      {columns.map((locale) => (
        <p key={locale} className="font-serif text-lg">
          {languageName(locale)}
        </p>
      ))}
    </div>
  );
}

type RowProps = { field: ShownField; under: string };

/** One field in each language that is shown. On a phone only the one that is written in. */
export function WordsRow({ field, under }: RowProps) {
  const { columns, item } = useDesk();
  const key = under ? `${under}.${field.key}` : field.key;
  return (
    <div className={columnsLook(columns)}>
      {columns.map((locale, at) => (
        <div key={locale} lang={locale} className={`min-w-0 ${at > 0 ? 'max-lg:hidden' : ''}`}>
          <Place
            path={`locales.${locale}.${key}`}
            field={field}
            label={columns.length > 1 ? `${field.label}, ${languageName(locale)}` : field.label}
            {...(locale === item.defaultLocale
              ? {}
              : { instead: `locales.${item.defaultLocale}.${key}` })}
          />
        </div>
      ))}
    </div>
  );
}
