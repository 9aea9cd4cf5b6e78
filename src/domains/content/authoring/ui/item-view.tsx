import { Icon } from '../../../../web/design/icon.tsx';
import { whenText } from '../../../../web/design/when.tsx';
import { Markdown } from '../../../../web/markdown.tsx';
import { pictureAddress } from '../../../../web/picture.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { drawingAddress } from '../../../coaching/pictures/ui/public.tsx';
import { at } from '../rules-types.ts';

/** A published payload as it comes from any of the content slices. */
export type ItemViewProps = {
  type: string;
  body: { readonly common: unknown; readonly locales: Readonly<Record<string, unknown>> };
  /** The language it is read in. */
  locale: string;
};

/** An item as its readers see it, plainly. */
export function ItemView({ body, locale }: ItemViewProps) {
  const words = body.locales[locale] ?? Object.values(body.locales)[0];
  const read = (key: string) => String(at(words, key) ?? '');
  const [text, summary] = [read('text'), read('summary')];
  return (
    <article lang={locale} className="grid content-start gap-3">
      <h3 className="text-lg break-words">{read('title') || 'Without a title'}</h3>
      {summary && <p className="text-ink-soft">{summary}</p>}
      <Webinar startsAt={at(body.common, 'startsAt')} />
      {text && <Markdown text={text} under={3} />}
      {read('action.label') && (
        <p>
          <a
            href={read('action.href')}
            className="inline-flex min-h-11 items-center gap-2 rounded-full bg-pebble px-5 font-semibold"
          >
            {read('action.label')}
          </a>
        </p>
      )}
      <Entries common={body.common} words={words} />
    </article>
  );
}

function Webinar({ startsAt }: { startsAt: unknown }) {
  if (typeof startsAt !== 'string') return null;
  return (
    <p className="flex items-center gap-2">
      <Icon name="calendar" />
      {whenText(startsAt)}
    </p>
  );
}

type EntriesProps = { common: unknown; words: unknown };

/** A deck or a programme, an entry a line. */
function Entries({ common, words }: EntriesProps) {
  const { organisation } = useViewer();
  const key = ['questions', 'pictures', 'steps'].find((one) => Array.isArray(at(common, one)));
  const list = key ? (at(common, key) as readonly { readonly id: string }[]) : [];
  if (list.length === 0) return null;
  return (
    <ol className="grid gap-3">
      {list.map(({ id }) => {
        const said = at(words, `${key}.${id}`);
        const mediaId = at(common, `${key}.${id}.mediaId`);
        const address =
          pictureAddress(organisation.organisationId, `media:${mediaId}`) ??
          drawingAddress(String(at(common, `${key}.${id}.drawing`)));
        const line = String(at(said, 'title') || at(said, 'alt') || at(said, 'text') || '');
        const probes = at(said, 'probes');
        return (
          <li key={id} className="grid gap-1 rounded-md bg-sunken px-4 py-3">
            {address && <img src={address} alt={line} className="max-h-56 rounded-md" />}
            {!address && <p className="font-semibold">{line}</p>}
            {Array.isArray(probes) && (
              <ul className="text-ink-soft">
                {probes.map((probe) => (
                  <li key={String(probe)}>{String(probe)}</li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}
