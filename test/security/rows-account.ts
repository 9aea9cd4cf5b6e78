import { createAccount } from '../../src/platform/auth/accounts.ts';
import { newId } from '../../src/platform/ids.ts';
import { all, type Row } from './outcomes.ts';
import type { Stage } from './stage.ts';

/** Lea has an account with a session and a passkey; the others have none. */
async function account(stage: Stage): Promise<void> {
  const { author } = stage.people;
  const { program, owner } = stage.world;
  const userId = await program.database.transaction('change', author, (db) =>
    createAccount(db, { ...author, email: `lea.${author.personId}@example.org` }),
  );
  await owner.query('update org.people set user_id = $2 where person_id = $1', [
    author.personId,
    userId,
  ]);
  await owner.query(
    `insert into auth.session (id, token, user_id, expires_at, created_at, updated_at)
     values ($1, $1, $2, now() + interval '1 day', now(), now())`,
    [stage.ids.session, userId],
  );
  await owner.query(
    `insert into auth.passkey (id, user_id, name, public_key, credential_id, counter, device_type, backed_up, created_at)
     values ($1, $2, 'Key', 'key', $1, 0, 'singleDevice', false, now())`,
    [stage.ids.passkey, userId],
  );
}

const onlyHers = { ...all('not-here'), author: 'yes' } as const;
const session = ({ ids }: Stage) => ({ sessionId: ids.session });
const passkey = ({ ids }: Stage) => ({ passkeyId: ids.passkey });

export const accountRows: Readonly<Record<string, Row>> = {
  'account.security': { input: () => ({}), expect: onlyHers, before: account },
  'account.endSession': { input: session, expect: onlyHers, before: account },
  'account.endSessions': {
    input: () => ({ keepThis: false }),
    expect: all('yes'),
    before: account,
  },
  'account.renamePasskey': {
    input: (stage) => ({ ...passkey(stage), name: newId() }),
    expect: onlyHers,
    before: account,
  },
  'account.removePasskey': { input: passkey, expect: onlyHers, before: account },
};
