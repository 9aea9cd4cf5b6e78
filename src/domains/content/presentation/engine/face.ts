import type { CompiledBooking, CompiledPlacement } from './compiled.ts';
import { localeFor } from './locales.ts';
import type { Booking, Content, Shown } from './types.ts';

/** Viewers name few locales, but may name any: more than this many are not remembered. */
const MOST_LOCALES = 200;

/** What one booking shows of one content, made once a language. */
export class Face {
  readonly content: Content;
  /** Whether a viewer's locale matters. */
  readonly spoken: boolean;
  readonly #booking: Booking;
  readonly #byWish = new Map<string, readonly [Shown]>();
  readonly #byLocale = new Map<string, readonly [Shown]>();

  constructor(booking: Booking, content: Content) {
    this.#booking = booking;
    this.content = content;
    this.spoken = Object.keys(content.body.locales).length > 1;
  }

  /** As a list of one, since that is what most decisions end with. */
  in(wanted: string): readonly [Shown] {
    const known = this.#byWish.get(wanted);
    if (known) return known;
    const locale = localeFor(this.content, wanted);
    const shown = this.#byLocale.get(locale) ?? [this.#shown(locale)];
    this.#byLocale.set(locale, shown);
    if (this.#byWish.size < MOST_LOCALES) this.#byWish.set(wanted, shown);
    return shown;
  }

  #shown(locale: string): Shown {
    const { itemId, versionId, type, slug, tags, body } = this.content;
    const { id, experiment, cap } = this.#booking;
    return Object.freeze({
      booking: id,
      itemId,
      versionId,
      type,
      slug,
      tags,
      locale,
      common: body.common,
      text: body.locales[locale],
      experiment: experiment && { name: experiment.name, arm: experiment.arm },
      capped: cap !== null,
    });
  }
}

/** The face of a booking with one of its contents; null: the placement takes no such type. */
export function faceOf(
  { source }: CompiledPlacement,
  compiled: CompiledBooking,
  key: string,
): Face | null {
  const known = compiled.faces?.get(key);
  if (known) return known;
  const content = source.contents[key];
  const taken = source.accepts.length === 0 || source.accepts.includes(content?.type ?? '');
  if (!content || !taken) return null;
  const face = new Face(compiled.booking, content);
  compiled.faces = (compiled.faces ?? new Map<string, Face>()).set(key, face);
  return face;
}
