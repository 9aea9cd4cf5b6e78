import { useEffect, useMemo, useState } from 'react';
import { OneOf } from '../../../../web/design/choice.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { usePath } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import { authoring, type Item } from './calls.ts';
import { CommentDialog } from './comment-dialog.tsx';
import { ItemAside } from './item-aside.tsx';
import { ItemForm } from './item-form.tsx';
import { BackToContent, ItemHead } from './item-head.tsx';
import { LanguageBar } from './item-languages.tsx';
import { MergeNotice } from './merge-notice.tsx';
import { type Desk, DeskContext, useLocales, useWorkingCopy } from './use-copy.ts';

/** Where an item is written, looked over and sent out. */
export function ItemPage() {
  const { itemId } = usePath('/studio/content/:itemId');
  const read = useRead(authoring.item, { itemId });
  if (read.data) return <ItemView key={itemId} item={read.data} />;
  return (
    <Page wide title="Content" before={<BackToContent />}>
      <Ready read={read}>{() => null}</Ready>
    </Page>
  );
}

type Pane = 'write' | 'talk';

function ItemView({ item }: { item: Item }) {
  const [desk, languages, about] = useDeskOf(item);
  const [pane, setPane] = useState<Pane>('write');
  const on = (one: Pane) => (pane === one ? '' : 'max-xl:hidden');
  const { copy, sought } = desk;
  useEffect(() => {
    if (sought) setPane('write');
  }, [sought]);
  return (
    <DeskContext value={desk}>
      <ItemHead item={item} copy={copy}>
        <MergeNotice copy={copy} />
        <div className="sticky top-2 z-20 xl:hidden">
          <OneOf<Pane>
            legend="Part of the page"
            bare
            options={[
              { value: 'write', label: 'Write' },
              { value: 'talk', label: 'Look over' },
            ]}
            value={pane}
            onChange={setPane}
          />
        </div>
        <div className="grid items-start gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
          <div className={`grid min-w-0 gap-6 ${on('write')}`}>
            <LanguageBar {...languages} />
            <ItemForm />
          </div>
          <div className={on('talk')}>
            <ItemAside />
          </div>
        </div>
        {about && <CommentDialog path={about} onClose={() => desk.commentOn(null)} />}
      </ItemHead>
    </DeskContext>
  );
}

export type Languages = {
  readonly locales: readonly string[];
  readonly columns: readonly string[];
  show(columns: readonly string[]): void;
};

function useDeskOf(item: Item): [Desk, Languages, string | null] {
  const copy = useWorkingCopy(item);
  const { itemId, type, defaultLocale } = item;
  const locales = useLocales(copy, defaultLocale);
  const [columns, show] = useState<readonly string[]>(() => locales.slice(0, 2));
  const [sought, seek] = useState<string | null>(null);
  const [about, commentOn] = useState<string | null>(null);
  const comments = useRead(authoring.comments, { itemId });
  const fields = useRead(authoring.fields, { type });
  const here = columns.filter((locale) => locales.includes(locale));
  const shown = (here.length > 0 ? here : [defaultLocale]).join(' ');
  const desk = useMemo(() => {
    const side = shown.split(' ');
    return {
      item,
      copy,
      readOnly: !item.may.write || item.archivedAt !== null,
      added: fields.data?.fields.filter(({ retiredAt }) => !retiredAt) ?? [],
      comments: comments.data?.comments ?? [],
      columns: side,
      sought,
      goTo: (path: string) => {
        const locale = /^locales\.([^.]+)/.exec(path)?.[1];
        if (locale && !side.includes(locale)) show([locale]);
        seek(null);
        requestAnimationFrame(() => seek(path));
      },
      commentOn,
    };
  }, [item, copy, fields.data, comments.data, shown, sought]);
  return [desk, { locales, columns: desk.columns, show }, about];
}
