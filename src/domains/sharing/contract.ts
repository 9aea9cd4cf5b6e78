import { z } from 'zod';
import { change, contractOf, read } from '../../platform/universal/contract.ts';

const id = z.uuid();

const thing = z
  .string()
  .regex(/^[a-z]+\.[a-z-]+$/)
  .max(60)
  .describe('What is shown, by the slice it belongs to: `motivation.wants`.');

const person = z.object({ personId: id, name: z.string() });

export const contract = contractOf('sharing', {
  mine: read({
    does: 'Lists what you show of yourself and to whom, and to whom you could.',
    input: z.object({}),
    output: z.object({
      shown: z.array(person.extend({ thing, since: z.iso.datetime({ offset: true }) })),
      could: z.array(person),
    }),
  }),
  show: change({
    does: 'Shows something of yours to somebody you meet, until you hide it or stop meeting.',
    input: z.object({ thing, personId: id }),
    output: z.object({}),
  }),
  hide: change({
    does: 'Hides something of yours from somebody again, at once.',
    input: z.object({ thing, personId: id }),
    output: z.object({}),
  }),
});
