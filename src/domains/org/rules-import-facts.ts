import type { CsvRow } from '../../platform/universal/csv.ts';
import { hasControls } from '../../platform/universal/text.ts';
import {
  attributeColumn,
  isCountry,
  isLocale,
  mostAttributes,
  wrongAttributeName,
  wrongAttributeValue,
} from './rules-attributes.ts';
import { cell, short } from './rules-import-shapes.ts';

/** The organisation's own facts on a line; an empty cell changes nothing. */
export const ownFacts = (row: CsvRow): Record<string, string> =>
  Object.fromEntries(
    Object.keys(row.cells)
      .filter((column) => column.startsWith(attributeColumn))
      .map((column) => [column.slice(attributeColumn.length), cell(row, column)] as const)
      .filter(([name]) => wrongAttributeName(name) === null)
      .slice(0, mostAttributes)
      .filter(([, value]) => value !== ''),
  );

/** What is wrong with the facts on a line, in a sentence. */
export function badFact(row: CsvRow): string | null {
  if (cell(row, 'level').length > 60) return 'The level is longer than 60 characters.';
  if (hasControls(cell(row, 'level'))) return 'The level holds characters that are not text.';
  const country = cell(row, 'country').toUpperCase();
  if (country && !isCountry(country)) return `“${short(country)}” is not a country such as DE.`;
  const locale = cell(row, 'locale');
  if (locale && !isLocale(locale)) return `“${short(locale)}” is not a language such as de-AT.`;
  const bad = Object.values(ownFacts(row)).find(wrongAttributeValue);
  return bad === undefined ? null : wrongAttributeValue(bad);
}
