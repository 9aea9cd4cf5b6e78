import { z } from 'zod';
import { contractOf, read } from '../../platform/universal/contract.ts';
import { momentIcons } from '../../platform/universal/story.ts';

const id = z.uuid();
const instant = z.iso.datetime({ offset: true });

export const contract = contractOf('story', {
  moments: read({
    does: 'Tells what happened with one person besides the meetings, newest first.',
    input: z.object({
      personId: id,
      from: instant.optional().describe('The earliest that belongs to it.'),
      until: instant.optional().describe('Where it ends; nothing of that moment itself.'),
    }),
    output: z.object({
      moments: z.array(
        z.object({
          at: instant,
          kind: z.string(),
          icon: z.enum(momentIcons),
          text: z.string(),
          href: z.string().nullable(),
        }),
      ),
    }),
  }),
  find: read({
    does: 'Finds words wherever you may read them, besides the meetings: wins, goals, wishes.',
    input: z.object({
      text: z.string().trim().min(1).max(200),
      personId: id.optional().describe('Only what has to do with this person.'),
      limit: z.coerce.number<number>().int().min(1).max(50).default(20),
    }),
    output: z.object({
      found: z.array(
        z.object({ at: instant, kind: z.string(), text: z.string(), href: z.string() }),
      ),
    }),
  }),
});
