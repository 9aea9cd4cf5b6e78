import type { z } from 'zod';

/** `person`: signed in. `anyone`: signed out too; such an operation checks a token of its own. */
export type Who = 'person' | 'anyone';

/**
 * One operation: what it does in a sentence, and the shapes that go in and come out.
 * The HTTP server, the browser, the command line, the OpenAPI page and the security matrix
 * all read this one object.
 */
export type Operation<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  W extends Who = Who,
> = {
  /** One line, said to people: "Marks a meeting as held and creates the next one." */
  readonly does: string;
  /** A read changes nothing and is a GET; a change is a POST, retried safely by its idempotency key. */
  readonly kind: 'read' | 'change';
  readonly who: W;
  readonly input: I;
  readonly output: O;
  /** Largest request body in bytes, where the usual 256 kB is not enough. */
  readonly bodyLimit?: number;
};

export type Operations = Readonly<Record<string, Operation>>;

/** The operations of one slice; the slice's name prefixes each: `meetings.hold`. */
export type Contract<Name extends string = string, Ops extends Operations = Operations> = {
  readonly slice: Name;
  readonly operations: Ops;
};

export type InputOf<Op extends Operation> = z.output<Op['input']>;
export type SentOf<Op extends Operation> = z.input<Op['input']>;
export type OutputOf<Op extends Operation> = z.output<Op['output']>;

type Shape<I extends z.ZodType, O extends z.ZodType, W extends Who> = {
  does: string;
  who?: W;
  input: I;
  output: O;
  bodyLimit?: number;
};

const operation = <I extends z.ZodType, O extends z.ZodType, W extends Who>(
  kind: Operation['kind'],
  { who, ...shape }: Shape<I, O, W>,
): Operation<I, O, W> => ({ kind, ...shape, who: who ?? ('person' as W) });

export const read = <I extends z.ZodType, O extends z.ZodType, const W extends Who = 'person'>(
  shape: Shape<I, O, W>,
): Operation<I, O, W> => operation('read', shape);

export const change = <I extends z.ZodType, O extends z.ZodType, const W extends Who = 'person'>(
  shape: Shape<I, O, W>,
): Operation<I, O, W> => operation('change', shape);

export function contractOf<const Name extends string, const Ops extends Operations>(
  slice: Name,
  operations: Ops,
): Contract<Name, Ops> {
  return { slice, operations };
}
