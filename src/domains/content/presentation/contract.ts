import { z } from 'zod';
import { change, contractOf, read } from '../../../platform/universal/contract.ts';
import {
  batch,
  difference,
  figure,
  id,
  instant,
  key,
  lookedAs,
  placementName,
  placements,
  presented,
  viewerState,
} from './contract-shapes.ts';

const day = z.iso.date('A day is needed, such as 2026-11-30.');

export const contract = contractOf('presentation', {
  now: read({
    does: 'Shows what stands in these placements for you at this moment.',
    input: z.object({ placements, state: viewerState.optional() }),
    output: z.object({ placements: z.array(presented) }),
  }),
  measure: change({
    does: 'Counts what was shown and acted upon, once for each batch, and never by whom.',
    input: batch,
    output: z.object({
      state: viewerState.nullable().describe('What to send with the next question, where any.'),
    }),
  }),
  preview: read({
    does: 'Shows what somebody would see at some time, by the very function that decides it then.',
    input: z.object({ placements, ...lookedAs }),
    output: z.object({ placements: z.array(presented), at: instant }),
  }),
  why: read({
    does: 'Says for each booking of a placement why it is shown to somebody at some time, or not.',
    input: z.object({ placement: placementName, ...lookedAs }),
    output: z.object({
      at: instant,
      presented,
      verdicts: z.array(
        z.object({
          bookingId: id,
          reason: z.looseObject({ because: z.string() }).describe("The engine's Reason."),
        }),
      ),
    }),
  }),
  figures: read({
    does: 'Counts impressions and actions by booking, version and arm, where enough people stand behind them.',
    input: z.object({
      from: day,
      until: day.describe('This day is counted too.'),
      placement: placementName.optional(),
      bookingId: id.optional(),
    }),
    output: z.object({ figures: z.array(figure), differences: z.array(difference) }),
  }),
  keys: read({
    does: 'Lists the keys with which other products ask what to show.',
    input: z.object({}),
    output: z.object({
      keys: z.array(key),
      audience: z.string().describe('What a token names as its audience (aud).'),
    }),
  }),
  makeKey: change({
    does: 'Makes a key for another product; a secret of ours is told this once.',
    input: z.object({
      name: z.string().trim().min(1, 'A name is needed.').max(100),
      kind: z.enum(['viewer', 'server']),
      algorithm: z.enum(['HS256', 'ES256', 'EdDSA']).default('HS256'),
      issuer: z.string().trim().min(1).max(200).optional().describe('Who signs (iss).'),
      publicKey: z.string().max(2000).optional().describe('A JWK, for ES256 and EdDSA.'),
    }),
    output: z.object({
      keyId: id,
      kid: z.string().describe("What a token's header names as its key (kid)."),
      secret: z.string().nullable(),
    }),
  }),
  endKey: change({
    does: 'Ends a key; what is asked with it is refused from then on.',
    input: z.object({ keyId: id }),
    output: z.object({}),
  }),
});
