/** A commitment is an agreement of two: one of them owns it, and either may close or move it. */
export const mayOwn = (pair: { managerId: string; engineerId: string }, ownerId: string): boolean =>
  ownerId === pair.managerId || ownerId === pair.engineerId;
