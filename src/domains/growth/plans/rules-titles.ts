import type { CaseKind } from './contract-shapes.ts';

export const caseTitles: Readonly<Record<CaseKind, string>> = {
  promotion: 'A case for a promotion',
  'next-team': 'A case for my next team',
};
