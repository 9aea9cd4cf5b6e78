/** A career conversation is the engineer's, and so are its questions. */
export const mayChoose = ({ kind, side }: { kind: string; side: string }): boolean =>
  kind === 'career' && side === 'engineer';
