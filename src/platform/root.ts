import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder the program lies in: the one with package.json. */
export const appRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
