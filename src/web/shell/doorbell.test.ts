import { describe, expect, it } from 'vitest';
import { concerns } from './doorbell.ts';

const asked = (slice: string, input: object, hears: string[] = []) => ({
  queryKey: [slice, 'read', input],
  meta: { hears },
});

const ring = { name: 'meetings.held', ids: { meetingId: 'm1', pairId: 'p1' } };

describe('a ring', () => {
  it('concerns what asks about the same thing, in any slice', () => {
    expect(concerns(asked('meetings', { meetingId: 'm1' }), ring)).toBe(true);
    expect(concerns(asked('commitments', { meetingId: 'm1' }), ring)).toBe(true);
  });

  it('concerns the lists of its own slice', () => {
    expect(concerns(asked('meetings', {}), ring)).toBe(true);
    expect(concerns(asked('meetings', { limit: 10 }), ring)).toBe(true);
  });

  it('leaves alone what asks about another thing, and other slices', () => {
    expect(concerns(asked('meetings', { meetingId: 'm2' }), ring)).toBe(false);
    expect(concerns(asked('org', {}), ring)).toBe(false);
  });

  it('concerns whoever listens to its slice', () => {
    expect(concerns(asked('today', {}, ['meetings']), ring)).toBe(true);
  });
});
