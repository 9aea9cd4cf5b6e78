import { newKey, post } from '../../../web/call.ts';

/** The ways in are routes of the door, not operations: they set cookies. */
const ask = (way: string, body: unknown = {}): Promise<unknown> =>
  post({ slice: 'auth', operation: way }, body, newKey());

export const withPassword = (email: string, password: string): Promise<unknown> =>
  ask('sign-in', { email, password });

export const withLink = (token: string): Promise<unknown> => ask('link', { token });

export const mailLink = (email: string): Promise<unknown> => ask('mail-link', { email });

/** `current` is empty for whoever has no password yet. */
export const givePassword = (current: string, password: string): Promise<unknown> =>
  ask('password', { current, password });

/** Whether links can be mailed; without an answer, assume not. */
export async function sendsMail(): Promise<boolean> {
  const response = await fetch('/api/auth/ways').catch(() => undefined);
  const ways: unknown = response?.ok ? await response.json() : undefined;
  return typeof ways === 'object' && ways !== null && 'mail' in ways && ways.mail === true;
}

/** Passkeys need a secure address (https, or one's own machine) and a browser that knows JSON forms. */
export const knowsPasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

/** The person turned the system's question away; nothing went wrong. */
export const wasDismissed = (error: unknown): boolean =>
  error instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(error.name);

export async function withPasskey(): Promise<void> {
  const options = (await ask('passkey-challenge')) as PublicKeyCredentialRequestOptionsJSON;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const credential = await navigator.credentials.get({ publicKey });
  await ask('passkey-sign-in', { response: asJson(credential) });
}

export async function addPasskey(name: string): Promise<void> {
  const options = (await ask('passkey-offer')) as PublicKeyCredentialCreationOptionsJSON;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const credential = await navigator.credentials.create({ publicKey });
  await ask('passkey-add', { response: asJson(credential), name });
}

const asJson = (credential: Credential | null): unknown =>
  credential instanceof PublicKeyCredential ? credential.toJSON() : undefined;
