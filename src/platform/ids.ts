import { uuidv7 } from 'uuidv7';

/** A UUIDv7 (RFC 9562): rows made together lie together. */
export const newId = (): string => uuidv7();
