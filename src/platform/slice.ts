import type { Columns } from './columns.ts';
import type { FindFile } from './http/files.ts';
import type { OpenFront } from './http/front.ts';
import type { Job } from './jobs/jobs.ts';
import type { DocumentHome } from './live/documents/home.ts';
import type { NudgeRule } from './nudges.ts';
import type { Implemented } from './operation.ts';
import type { Program } from './program.ts';
import type { RecordSource } from './record.ts';
import type { FindSource, MomentSource } from './story.ts';

/** What a slice plugs into the program; all but the name and the needs are optional. */
export type Slice = {
  readonly name: string;
  /** The folder that groups it with its kin, where it has one: `domains/<family>/<name>`. */
  readonly family?: string;
  /** Slices whose `public.ts` this one asks; never in a circle. */
  readonly needs: readonly string[];
  readonly operations?: Implemented;
  readonly jobs?: readonly Job[];
  readonly nudges?: readonly NudgeRule[];
  readonly record?: RecordSource;
  /** What of it belongs to the story of two people, or of one. */
  readonly moments?: MomentSource;
  /** Where a search finds words here. */
  readonly finds?: FindSource;
  readonly columns?: Columns;
  /** A door before the framework, where a route is too hot for an operation. */
  readonly front?: OpenFront;
  /** Files shown under `/media/<organisation>/<file>`; at most one slice has them. */
  readonly files?: FindFile;
  /** Where documents written together live are at home; at most one slice has them. */
  readonly documents?: (program: Pick<Program, 'database' | 'clock'>) => DocumentHome;
};

/** Where a slice lies, from the root of the repository. */
export const folderOf = ({ family, name }: Slice): string =>
  ['src/domains', family, name].filter((part) => part !== undefined).join('/');
