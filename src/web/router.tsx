import { useParams, useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';

export { Link } from 'wouter';

type Names<P extends string> = P extends `${infer Head}/${infer Tail}`
  ? Names<Head> | Names<Tail>
  : P extends `:${infer Name}`
    ? Name
    : never;

export type ParamsOf<P extends string> = { readonly [K in Names<P>]: string };

/** `to('/people/:personId', { personId })`: an address whose parameters the pattern itself types. */
export const to = <P extends string>(pattern: P, params: ParamsOf<P>): string =>
  pattern.replace(/:(\w+)/g, (_, name: Names<P>) => encodeURIComponent(params[name]));

/** The parameters of the page's own pattern: `const { personId } = usePath('/people/:personId')`. */
export function usePath<P extends string>(_pattern: P): ParamsOf<P> {
  return useParams() as ParamsOf<P>;
}

/** One value behind the question mark, or null. */
export const useQueryParam = (name: string): string | null =>
  new URLSearchParams(useSearch()).get(name);

/** Goes to another page; `replace` leaves no step back to this one. */
export function go(href: string, { replace = false } = {}): void {
  navigate(href, { replace });
}
