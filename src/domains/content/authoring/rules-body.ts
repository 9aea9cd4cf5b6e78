import { invalid } from '../../../platform/universal/problems.ts';
import { type AnyBody, bodies, type ItemType } from './contract-types.ts';
import { bodyOf, type CustomField, idsOf, leavesOf, shapes } from './rules-types.ts';

/** The body in the shape of its type, with every gap filled and nothing that belongs to no entry. */
export function shaped(type: ItemType, body: AnyBody): AnyBody {
  const parsed = bodies[type].safeParse(body);
  if (!parsed.success) {
    throw invalid(
      parsed.error.issues.map(({ path, message }) => ({
        path: nameIn(body, path),
        sentence: message.endsWith('.') ? message : `${String(path.at(-1) ?? 'This')}: ${message}.`,
      })),
    );
  }
  const whole = parsed.data as AnyBody;
  const pruned = bodyOf(type, leavesOf(type, whole));
  for (const locale of Object.keys(whole.locales)) pruned.locales[locale] ??= {};
  return bodies[type].parse(withEntries(type, pruned)) as AnyBody;
}

/** Entries of a list are named by their id, not by their place. */
function nameIn(body: AnyBody, path: readonly PropertyKey[]): string {
  let inner: unknown = body;
  const names = path.map((key) => {
    inner = (inner as Record<PropertyKey, unknown> | undefined)?.[key];
    const id = (inner as { id?: unknown } | undefined)?.id;
    return typeof key === 'number' && typeof id === 'string' ? id : String(key);
  });
  return names.join('.');
}

function withEntries(type: ItemType, body: AnyBody): AnyBody {
  const { list } = shapes[type];
  if (!list) return body;
  const locales = Object.entries(body.locales).map(([locale, words]) => {
    const known = (words[list.key] ?? {}) as Record<string, unknown>;
    const entries = idsOf(type, body).map((id) => [id, Object.hasOwn(known, id) ? known[id] : {}]);
    return [locale, { ...words, [list.key]: Object.fromEntries(entries) }];
  });
  return { ...body, locales: Object.fromEntries(locales) };
}

/** The same words in the same places, however the keys are ordered. */
export function isSame(type: ItemType, one: AnyBody, other: AnyBody): boolean {
  const flat = (body: AnyBody) =>
    JSON.stringify(
      leavesOf(type, body)
        .map(({ path, value }) => [path, value ?? null])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
  return flat(one) === flat(other);
}

const isDate = /^\d{4}-\d{2}-\d{2}$/;
const isLink = /^https:\/\/[^\s/?#]+\S*$|^\/(?!\/)[^\s\\]*$/;

/** Values of an organisation's own fields that do not fit them. */
export function mustFit(
  type: ItemType,
  body: AnyBody,
  added: readonly (CustomField & { choices: readonly string[] })[],
): void {
  const wrong = leavesOf(type, body, added).flatMap(({ path, value }) => {
    const [, part, key] = /^(common|locales\.[^.]+)\.custom\.([^.]+)$/.exec(path) ?? [];
    if (!part || !key || value === undefined) return [];
    const field = added.find((one) => one.key === key && one.localised === (part !== 'common'));
    const sentence = field ? misfit(field, value) : `There is no field ${key} here.`;
    return sentence ? [{ path, sentence }] : [];
  });
  if (wrong.length > 0) throw invalid(wrong);
}

function misfit(
  { kind, label, choices }: CustomField & { choices: readonly string[] },
  value: unknown,
): string | null {
  if (kind === 'number') return typeof value === 'number' ? null : `${label} is a number.`;
  if (kind === 'yes-no') return typeof value === 'boolean' ? null : `${label} is yes or no.`;
  if (typeof value !== 'string') return `${label} is words.`;
  if (value === '') return null;
  if (kind === 'choice' && !choices.includes(value)) return `${label} is one of its choices.`;
  if (kind === 'date' && !isDate.test(value)) return `${label} is a day, such as 2026-11-30.`;
  if (kind === 'link' && !isLink.test(value)) return `${label} begins with https:// or with one /.`;
  return kind === 'line' && value.includes('\n') ? `${label} is one line.` : null;
}
