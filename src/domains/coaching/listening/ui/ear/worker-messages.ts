import type { EarOptions, EarReport, EarState } from './ear.ts';

/** The page to the worker; `open` brings the port that the samples come through. */
export type ToWorker =
  | ({ readonly type: 'open'; readonly rate: number; readonly every: number } & Pick<
      EarOptions,
      'voices'
    >)
  | { readonly type: 'calibrate' }
  | { readonly type: 'stop' };

/** The worker to the page: nothing from which a word could be guessed. */
export type FromWorker =
  | { readonly type: 'state'; readonly state: EarState }
  | { readonly type: 'report'; readonly report: EarReport }
  | { readonly type: 'stopped'; readonly report: EarReport }
  | { readonly type: 'no-engine' };
