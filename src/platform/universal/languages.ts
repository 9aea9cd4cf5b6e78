/** The language to show: the one wished, its parent (de-AT, de), a sibling, or the item's own. */
export function languageOf(
  has: readonly string[],
  wished: string | null | undefined,
  own: string,
): string {
  const parent = wished?.split('-')[0]?.toLowerCase();
  return (
    has.find((one) => one.toLowerCase() === wished?.toLowerCase()) ??
    has.find((one) => one === parent) ??
    has.find((one) => one.split('-')[0] === parent) ??
    has.find((one) => one === own) ??
    has[0] ??
    own
  );
}
