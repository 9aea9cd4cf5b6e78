import { Problem } from '../../../platform/universal/problems.ts';

/** True when each thing that is wrong stands beside its own field already. */
export const hasFieldErrors = (error: unknown): boolean =>
  error instanceof Problem && (error.details.errors?.length ?? 0) > 0;
