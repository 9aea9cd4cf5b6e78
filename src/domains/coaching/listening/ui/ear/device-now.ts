/** Milliseconds since 1970 on a clock that never jumps; the same on the page and in its workers. */
export const deviceNow = (): number => performance.timeOrigin + performance.now();
