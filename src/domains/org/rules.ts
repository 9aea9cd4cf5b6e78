/** Who asks, as far as these rules care. */
export type Asker = { readonly personId: string; readonly role: 'member' | 'administrator' };

/** What decides over a person's row: who leads them, who added them, whether they can do it themselves. */
export type Standing = {
  readonly personId: string;
  readonly hasAccount: boolean;
  readonly managerId: string | null;
  readonly addedBy: string | null;
  readonly leftOn: string | null;
};

const isAdministrator = ({ role }: Asker): boolean => role === 'administrator';

/** Until someone has an account, whoever leads or added them looks after their row. */
const looksAfter = (asker: Asker, person: Standing): boolean =>
  !person.hasAccount && (person.managerId === asker.personId || person.addedBy === asker.personId);

export const mayAdminister = isAdministrator;

export const mayAddPeople = (asker: Asker, leadsSomeone: boolean): boolean =>
  isAdministrator(asker) || leadsSomeone;

/** A member adds their own reports; whom others lead is for administrators to say. */
export const mayAddUnder = (asker: Asker, managerId: string | null): boolean =>
  isAdministrator(asker) || managerId === asker.personId;

export const mayEdit = (asker: Asker, person: Standing): boolean =>
  isAdministrator(asker) || person.personId === asker.personId || looksAfter(asker, person);

/** The first day counts towards tenure, so it is not one's own to change. */
export const mayEditStartDate = (asker: Asker, person: Standing): boolean =>
  isAdministrator(asker) || looksAfter(asker, person);

/** Level and the organisation's own facts decide what is meant for somebody, as the first day does. */
export const mayEditFacts = (asker: Asker, person: Standing): boolean =>
  mayEditStartDate(asker, person);

/** The organisation's own facts are read by whom they are about, and by who keeps them. */
export const mayReadFacts = (asker: Asker, person: Standing): boolean =>
  person.personId === asker.personId || mayEditFacts(asker, person);

/** Whoever could change the address of an open account could sign in as its owner: nobody may. */
export const mayEditEmail = (asker: Asker, person: Standing): boolean =>
  !person.hasAccount && (isAdministrator(asker) || looksAfter(asker, person));

export const maySetManager = (asker: Asker, person: Standing): boolean =>
  person.leftOn === null &&
  (isAdministrator(asker) ||
    person.managerId === asker.personId ||
    (person.managerId === null && looksAfter(asker, person)));

export const mayNoteLeaving = (asker: Asker, person: Standing): boolean =>
  isAdministrator(asker) || looksAfter(asker, person);

export const mayInvite = (asker: Asker, person: Standing): boolean =>
  !person.hasAccount &&
  person.leftOn === null &&
  (isAdministrator(asker) || looksAfter(asker, person));

export const maySetRole = (asker: Asker, person: Standing): boolean =>
  isAdministrator(asker) && person.leftOn === null;

/** Teams are named by administrators and by people who lead someone. */
export const mayShapeTeams = (asker: Asker, leadsSomeone: boolean): boolean =>
  mayAddPeople(asker, leadsSomeone);

export const mayPlace = (asker: Asker, person: Standing): boolean =>
  person.leftOn === null && (isAdministrator(asker) || person.managerId === asker.personId);

export const mayRevoke = (asker: Asker, invitedBy: string): boolean =>
  isAdministrator(asker) || invitedBy === asker.personId;

/** Long enough for a holiday, short enough that a forgotten mail opens nothing. */
export const invitationDays = 14;

export type InvitationState = 'open' | 'accepted' | 'expired' | 'revoked';

export function invitationState(
  invitation: { acceptedAt: string | null; revokedAt: string | null; expiresAt: string },
  now: string,
): InvitationState {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.revokedAt) return 'revoked';
  return invitation.expiresAt > now ? 'open' : 'expired';
}
