import type { SentOf } from '../../../../platform/universal/contract.ts';
import type { contract } from '../contract.ts';

/** As whom and when one looks, as the server asks it. */
export type Looked = Omit<SentOf<(typeof contract)['operations']['why']>, 'placement'>;

/** What somebody imagined is like; empty fields are not known. */
export type Imagined = Readonly<Record<string, string>>;

type Known = { readonly name: string; readonly kind: 'text' | 'number' | 'yes-or-no' | 'list' };

/** Fields that were filled in, as the attributes of a viewer; lists have commas between. */
export function attributesOf(imagined: Imagined, known: readonly Known[]): string {
  const facts = Object.entries(imagined).flatMap(([name, text]) => {
    const value = read(text.trim(), known.find((one) => one.name === name)?.kind ?? 'text');
    return value === undefined ? [] : [[name, value] as const];
  });
  return JSON.stringify(Object.fromEntries(facts));
}

function read(text: string, kind: Known['kind']): string | number | boolean | string[] | undefined {
  if (text === '') return undefined;
  if (kind === 'number') return Number.isFinite(Number(text)) ? Number(text) : undefined;
  if (kind === 'yes-or-no') return text === 'yes';
  if (kind !== 'list') return text;
  return text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}
