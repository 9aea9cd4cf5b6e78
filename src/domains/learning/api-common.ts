import type { Api, Context } from '../../platform/operation.ts';
import { languageOf } from '../../platform/universal/languages.ts';
import { dayOf } from '../../platform/universal/moments.ts';
import { notFound } from '../../platform/universal/problems.ts';
import {
  type BodyOf,
  type ItemType,
  type Payload,
  publishedBySlug,
  publishedPayloads,
} from '../content/authoring/public.ts';
import { meOf } from '../org/public.ts';
import type { contract } from './contract.ts';

export type LearningApi = Api<(typeof contract)['operations']>;

/** Who reads, on which day, in which language. */
export type Me = {
  readonly timeZone: string;
  readonly locale: string | null;
  readonly today: string;
};

export async function me(ctx: Context): Promise<Me> {
  const { timeZone, locale } = await meOf(ctx.db, ctx.viewer);
  return { timeZone, locale, today: dayOf(ctx.now, timeZone).toString() };
}

/** A published item, its body typed; authoring checked it when it was published. */
export type Item<T extends ItemType> = Omit<Payload, 'type' | 'body'> & {
  readonly type: T;
  readonly body: BodyOf<T>;
};

export const isA = <T extends ItemType>(item: Payload, type: T): item is Payload & Item<T> =>
  item.type === type;

/** What is not published does not exist. */
export async function reachSlug(ctx: Context, slug: string): Promise<Payload> {
  const [found] = await publishedBySlug(ctx.db, ctx.viewer, [slug]);
  if (!found) throw notFound();
  return found;
}

export async function reachItem<T extends ItemType>(
  ctx: Context,
  itemId: string,
  type: T,
): Promise<Item<T>> {
  const [found] = await publishedPayloads(ctx.db, ctx.viewer, [{ itemId, versionId: null }]);
  if (!found || !isA(found, type)) throw notFound();
  return found;
}

type Facts = Pick<Payload, 'itemId' | 'versionId' | 'slug' | 'tags' | 'defaultLocale'>;
type Titles = Readonly<Record<string, { readonly title?: unknown; readonly summary?: unknown }>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What every kind of item says of itself, in the language that suits the reader best. */
export function headingOf(item: Facts, words: Titles, wished: string | null | undefined) {
  const { itemId, versionId, slug, tags } = item;
  const locales = Object.keys(words);
  const locale = languageOf(locales, wished, item.defaultLocale);
  const title = text(words[locale]?.title) || slug;
  const summary = text(words[locale]?.summary);
  return { itemId, versionId, slug, tags: [...tags], title, summary, locale, locales };
}
