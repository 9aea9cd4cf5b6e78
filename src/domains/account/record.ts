import { readAccount } from '../../platform/auth/own.ts';
import type { Columns } from '../../platform/columns.ts';
import type { RecordSource } from '../../platform/record.ts';

const stamps = { created_at: 'retain', updated_at: 'retain' } as const;

export const columns: Columns = {
  'auth.user': {
    id: 'retain',
    email: 'export',
    email_verified: 'retain',
    name: 'export',
    image: 'erase',
    organisation_id: 'retain',
    person_id: 'retain',
    ...stamps,
  },
  'auth.session': {
    id: 'erase',
    token: 'secret',
    user_id: 'erase',
    expires_at: 'erase',
    ip_address: 'export',
    user_agent: 'export',
    created_at: 'export',
    updated_at: 'export',
  },
  'auth.account': {
    id: 'retain',
    user_id: 'retain',
    provider_id: 'retain',
    account_id: 'retain',
    password: 'secret',
    access_token: 'secret',
    refresh_token: 'secret',
    id_token: 'secret',
    access_token_expires_at: 'secret',
    refresh_token_expires_at: 'secret',
    scope: 'retain',
    ...stamps,
  },
  'auth.verification': {
    id: 'secret',
    identifier: 'secret',
    value: 'secret',
    expires_at: 'secret',
    created_at: 'secret',
    updated_at: 'secret',
  },
  'auth.passkey': {
    id: 'export',
    user_id: 'erase',
    name: 'export',
    public_key: 'secret',
    credential_id: 'secret',
    counter: 'secret',
    device_type: 'erase',
    backed_up: 'export',
    transports: 'erase',
    aaguid: 'erase',
    created_at: 'export',
  },
  'auth.link': { hash: 'secret', kind: 'secret', user_id: 'erase', expires_at: 'secret' },
  'auth.attempt': { key: 'secret', points: 'secret', expire: 'secret' },
  'auth.secret': { name: 'secret', value: 'secret' },
};

export const record: RecordSource = async ({ db, viewer, now }) => ({
  markdown: [],
  json: await readAccount(db, viewer, now),
});
