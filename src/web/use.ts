import {
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import type { Operation, OutputOf, SentOf } from '../platform/universal/contract.ts';
import { type Address, type Call, newKey, post } from './call.ts';
import { toast } from './design/toast.tsx';
import { outbox } from './shell/outbox.ts';
import { queries, refresh } from './shell/queries.ts';

export type ReadOptions = {
  /** False keeps the question back for now. */
  when?: boolean;
  /** Other slices whose events may change the answer: `['commitments']`. */
  hears?: readonly string[];
  /** False keeps the answer off this device (search results, audit pages). */
  keep?: boolean;
};

export type ReadResult<T> = UseQueryResult<T, Error>;

/** Asks a read and asks again whenever the doorbell says that something of it changed. */
export function useRead<Op extends Operation>(
  call: Call<Op>,
  input: SentOf<Op>,
  { when = true, hears = [], keep = true }: ReadOptions = {},
): ReadResult<OutputOf<Op>> {
  return useQuery<OutputOf<Op>, Error>({
    queryKey: keyOf(call, input),
    queryFn: ({ signal }) => call.read(input, signal),
    enabled: when,
    meta: { hears, keep },
  });
}

const keyOf = ({ slice, operation }: Address, input: unknown): QueryKey => [
  slice,
  operation,
  input,
];

/** What a change will have done to an answer on the page, shown before the server confirms it. */
export type Patch = {
  readonly key: QueryKey;
  apply(data: unknown): unknown;
};

/** `patch(meetings.room, { meetingId }, (room) => ({ ...room, held: true }))` */
export const patch = <Op extends Operation>(
  call: Call<Op>,
  input: SentOf<Op>,
  apply: (data: OutputOf<Op>) => OutputOf<Op>,
): Patch => ({ key: keyOf(call, input), apply: apply as Patch['apply'] });

export type ChangeOptions<Op extends Operation, Out> = {
  optimistic?: (input: SentOf<Op>) => readonly Patch[];
  /** Reads (or whole slices) to ask again afterwards; without it, all of the change's own slice. */
  invalidates?: readonly (Address | string)[];
  /** `refuse`: fails at once without the network, for what cannot wait (imports, sign-in). */
  offline?: 'wait' | 'refuse';
  onDone?: (output: Out, input: SentOf<Op>) => void;
  /** `toast`: the page has no place for the error, so it is said in passing. */
  refusal?: 'toast';
};

export type ChangeResult<Op extends Operation, Out> = UseMutationResult<Out, Error, SentOf<Op>>;

/**
 * Sends a change. Without the network it waits in the outbox, survives a closed tab and is sent on
 * return; then the output is undefined. With `offline: 'refuse'` there is always an output or an error.
 */
export function useChange<Op extends Operation>(
  call: Call<Op>,
  options: ChangeOptions<Op, OutputOf<Op>> & { offline: 'refuse' },
): ChangeResult<Op, OutputOf<Op>>;
export function useChange<Op extends Operation>(
  call: Call<Op>,
  options?: ChangeOptions<Op, OutputOf<Op> | undefined>,
): ChangeResult<Op, OutputOf<Op> | undefined>;
export function useChange<Op extends Operation>(
  call: Call<Op>,
  options: ChangeOptions<Op, OutputOf<Op> | undefined> = {},
): ChangeResult<Op, OutputOf<Op> | undefined> {
  return useMutation<OutputOf<Op> | undefined, Error, SentOf<Op>, () => void>({
    mutationFn: (input) => deliver(call, input, options.offline),
    onMutate: (input) => showAlready(options.optimistic?.(input) ?? []),
    onError: (error, _input, takeBack) => {
      takeBack?.();
      if (options.refusal === 'toast') toast(error.message);
    },
    onSuccess: (output, input) => {
      if (output !== undefined) mustAskAgain(options.invalidates ?? [call.slice]);
      options.onDone?.(output, input);
    },
    onSettled: askAgain,
  });
}

async function deliver<Op extends Operation>(
  call: Call<Op>,
  input: SentOf<Op>,
  offline: 'wait' | 'refuse' = 'wait',
): Promise<OutputOf<Op> | undefined> {
  if (offline === 'refuse') return (await post(call, input, newKey())) as OutputOf<Op>;
  const answer = await outbox.send(call, input);
  return answer.sent ? (answer.output as OutputOf<Op>) : undefined;
}

async function showAlready(patches: readonly Patch[]): Promise<() => void> {
  await Promise.all(patches.map(({ key }) => queries.cancelQueries({ queryKey: key })));
  const before = patches.map(({ key }) => [key, queries.getQueryData(key)] as const);
  for (const { key, apply } of patches) {
    queries.setQueryData(key, (data: unknown) => (data === undefined ? data : apply(data)));
  }
  return () => {
    for (const [key, data] of before) queries.setQueryData(key, data);
  };
}

const due = new Map<string, QueryKey>();

function mustAskAgain(what: readonly (Address | string)[]): void {
  for (const one of what) {
    const key = typeof one === 'string' ? [one] : [one.slice, one.operation];
    due.set(key.join(), key);
  }
}

/** Once nothing more is on its way: an answer in between would hide what is shown of it already. */
function askAgain(): void {
  if (queries.isMutating() > 1) return;
  for (const queryKey of due.values()) void refresh({ queryKey });
  due.clear();
}
