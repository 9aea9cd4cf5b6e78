/** One line a happening, as JSON; names and ids only, never what people wrote. */
export type Log = (happening: string, facts?: Record<string, string | number | boolean>) => void;

export const log: Log = (happening, facts = {}) => {
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), happening, ...facts })}\n`,
  );
};

/** Says what kind of error it was without repeating data that an error message may carry. */
export function kindOf(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const place = error.stack
    ?.split('\n')
    .find((line) => line.trim().startsWith('at '))
    ?.trim();
  return { error: error.name, ...code, ...(place ? { place } : {}) };
}
