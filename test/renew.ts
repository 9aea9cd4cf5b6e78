/** Before each test file. */
import { renewDatabase } from './database.ts';

await renewDatabase();
