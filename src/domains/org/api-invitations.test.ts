import { describe, expect, test } from 'vitest';
import { openWorld, type Person } from '../../../test/world.ts';
import { contract } from './contract.ts';

const world = await openWorld();
const password = 'four calm words surf';
const gone = expect.objectContaining({ details: expect.objectContaining({ status: 409 }) });
const status = (code: number) =>
  expect.objectContaining({ details: expect.objectContaining({ status: code }) });

const tokenOf = (link: string) => link.split('#')[1] ?? '';

/** lea has added rio, who has no account, and invited them. */
async function invited() {
  const people = await world.organisation(['lea', 'ben', 'max'], {
    administrators: ['max'],
    lines: [['ben', 'lea']],
  });
  const { lea } = people;
  const email = `rio.${lea.personId}@example.org`;
  const { personId } = await world.as(lea)(contract, 'addPerson', { name: 'Rio', email });
  const invitation = await world.as(lea)(contract, 'invite', { personId });
  return { ...people, personId, email, ...invitation, token: tokenOf(invitation.link) };
}

const accept = (token: string) => world.as(null)(contract, 'acceptInvitation', { token, password });
const stateOf = async (person: Person) =>
  (await world.as(person)(contract, 'invitations', {})).invitations.map(({ state }) => state);

describe('an invitation', () => {
  test('opens one account, once', async () => {
    const { token, personId, email, lea, organisationId } = await invited().then((all) => ({
      ...all,
      organisationId: all.lea.organisationId,
    }));
    const seen = await world.as(null)(contract, 'invitation', { token });
    expect(seen).toMatchObject({
      name: 'Rio',
      email,
      invitedBy: 'lea',
      organisationName: 'Tidewater',
    });
    expect(await accept(token)).toEqual({ email, personId });
    const rio = { organisationId, personId, role: 'member' } as const;
    expect((await world.as(rio)(contract, 'me', {})).manager).toMatchObject({ name: 'lea' });
    await expect(accept(token)).rejects.toEqual(gone);
    await expect(world.as(null)(contract, 'invitation', { token })).rejects.toEqual(gone);
    await expect(world.as(lea)(contract, 'invite', { personId })).rejects.toEqual(status(403));
    expect(await stateOf(lea)).toEqual(['accepted']);
  });

  test('is accepted once even when the link is opened many times at once', async () => {
    const { token } = await invited();
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => accept(token)));
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
  });

  test('runs out after a fortnight', async () => {
    const { token, lea } = await invited();
    const later = world.program.clock().add({ hours: 24 * 14 });
    world.travelTo(later.toString());
    await expect(accept(token)).rejects.toEqual(gone);
    expect(await stateOf(lea)).toEqual(['expired']);
    world.travelTo(later.subtract({ hours: 24 * 14 }).toString());
  });

  test('can be revoked, and a newer one makes the older worthless', async () => {
    const { token, invitationId, personId, lea, ben, max } = await invited();
    await expect(world.as(ben)(contract, 'revokeInvitation', { invitationId })).rejects.toEqual(
      status(404),
    );
    const newer = await world.as(lea)(contract, 'invite', { personId });
    await expect(accept(token)).rejects.toEqual(gone);
    await world.as(max)(contract, 'revokeInvitation', { invitationId: newer.invitationId });
    await expect(accept(tokenOf(newer.link))).rejects.toEqual(gone);
    expect(await stateOf(max)).toEqual(['revoked', 'revoked']);
    expect(await stateOf(ben)).toEqual([]);
  });

  test('of one organisation opens nothing in another', async () => {
    const one = await invited();
    const other = await invited();
    const secret = one.token.split('.')[1];
    await expect(accept(`${other.lea.organisationId}.${secret}`)).rejects.toEqual(gone);
    await expect(accept('nonsense')).rejects.toEqual(gone);
    await expect(accept(`${one.lea.organisationId}.${'A'.repeat(43)}`)).rejects.toEqual(gone);
    const foreign = { invitationId: one.invitationId };
    await expect(world.as(other.max)(contract, 'revokeInvitation', foreign)).rejects.toEqual(
      status(404),
    );
    await accept(one.token);
  });

  test('ends with the person’s leaving and with a changed address', async () => {
    const left = await invited();
    await world.as(left.lea)(contract, 'leave', { personId: left.personId });
    await expect(accept(left.token)).rejects.toEqual(gone);
    const moved = await invited();
    const email = `new.${moved.personId}@example.org`;
    await world.as(moved.lea)(contract, 'editPerson', { personId: moved.personId, email });
    await expect(accept(moved.token)).rejects.toEqual(gone);
  });

  test('is not for strangers to make, and needs a good password to take', async () => {
    const { ben, personId, token } = await invited();
    await expect(world.as(ben)(contract, 'invite', { personId })).rejects.toEqual(status(403));
    await expect(
      world.as(null)(contract, 'acceptInvitation', { token, password: 'short' }),
    ).rejects.toEqual(status(422));
    await accept(token);
  });

  test('leaves no secret in the table', async () => {
    const { token, invitationId } = await invited();
    const { rows } = await world.owner.query(
      'select i::text as row from org.invitations i where invitation_id = $1',
      [invitationId],
    );
    expect(rows[0].row).not.toContain(token.split('.')[1]);
  });
});
