import {
  endOwnSessions,
  readAccount,
  removeOwnPasskey,
  renameOwnPasskey,
} from '../../platform/auth/own.ts';
import { implement } from '../../platform/operation.ts';
import { notFound } from '../../platform/universal/problems.ts';
import { contract } from './contract.ts';
import { browserName } from './rules.ts';

export const operations = implement(contract, {
  async security({ db, viewer, now }) {
    const account = await readAccount(db, viewer, now);
    if (!account) throw notFound();
    const { email, hasPassword, sessions, passkeys } = account;
    return {
      email,
      hasPassword,
      sessions: sessions.map(({ browser, ...session }) => ({
        ...session,
        current: session.sessionId === viewer.sessionId,
        browser: browserName(browser),
      })),
      passkeys: passkeys.map(({ name, ...passkey }) => ({ ...passkey, name: name ?? 'Passkey' })),
    };
  },

  async endSession({ db, viewer, audit }, { sessionId }) {
    const ended = await endOwnSessions(db, viewer, { only: sessionId });
    if (ended === 0) throw notFound();
    await audit('account.session-ended', { sessionId });
    return {};
  },

  async endSessions({ db, viewer, audit }, { keepThis }) {
    const keep = keepThis ? viewer.sessionId : undefined;
    const ended = await endOwnSessions(db, viewer, keep === undefined ? {} : { but: keep });
    await audit('account.sessions-ended', { personId: viewer.personId });
    return { ended };
  },

  async renamePasskey({ db, viewer, audit }, { passkeyId, name }) {
    if (!(await renameOwnPasskey(db, viewer, { passkeyId, name }))) throw notFound();
    await audit('account.passkey-renamed', { passkeyId });
    return {};
  },

  async removePasskey({ db, viewer, audit }, { passkeyId }) {
    if (!(await removeOwnPasskey(db, viewer, passkeyId))) throw notFound();
    await audit('account.passkey-removed', { passkeyId });
    return {};
  },
});
