import { z } from 'zod';
import { change, contractOf, read } from '../../platform/universal/contract.ts';

const id = z.uuid();
const instant = z.string();
const nothing = z.object({});

export const contract = contractOf('account', {
  security: read({
    does: 'Shows how you sign in: your passkeys, and the sessions open in your name.',
    input: nothing,
    output: z.object({
      email: z.string(),
      hasPassword: z.boolean(),
      sessions: z.array(
        z.object({
          sessionId: id,
          current: z.boolean(),
          /** Such as "Firefox on Linux"; a guess from what the browser says of itself. */
          browser: z.string(),
          address: z.string().nullable(),
          startedAt: instant,
          usedAt: instant,
        }),
      ),
      passkeys: z.array(
        z.object({ passkeyId: id, name: z.string(), createdAt: instant, synced: z.boolean() }),
      ),
    }),
  }),
  endSession: change({
    does: 'Ends one of your sessions; that browser is signed out at once.',
    input: z.object({ sessionId: id }),
    output: nothing,
  }),
  endSessions: change({
    does: 'Signs you out everywhere, or everywhere but here.',
    input: z.object({ keepThis: z.boolean() }),
    output: z.object({ ended: z.number().int() }),
  }),
  renamePasskey: change({
    does: 'Gives one of your passkeys another name.',
    input: z.object({
      passkeyId: id,
      name: z.string().trim().min(1, 'Please give the passkey a name.').max(60),
    }),
    output: nothing,
  }),
  removePasskey: change({
    does: 'Removes one of your passkeys; it no longer signs you in.',
    input: z.object({ passkeyId: id }),
    output: nothing,
  }),
});
