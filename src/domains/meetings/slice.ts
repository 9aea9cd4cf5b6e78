import type { Slice } from '../../platform/slice.ts';
import { notesHome } from './live.ts';

export const meetings: Slice = { name: 'meetings', needs: ['org'], documents: notesHome };
