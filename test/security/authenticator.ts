/** A passkey device of a real browser: Chromium with a virtual authenticator. No page of ours needed. */
import type { Browser, CDPSession, Page } from 'playwright-core';

export const home = 'http://localhost:4100';

type Json = Record<string, unknown>;

export type Device = {
  create(options: Json, origin?: string): Promise<Json>;
  get(options: Json, origin?: string): Promise<Json>;
  /** A new device, without any credentials. */
  fresh(): Promise<Device>;
  /** Whether the device checks that it is you (fingerprint, PIN). */
  verifies(yes: boolean): Promise<void>;
  /** Sets the counter of every credential, as on a copy made earlier. */
  rewind(signCount: number): Promise<void>;
};

/** `knows: false` is a device without fingerprint or PIN. */
export async function openDevice(browser: Browser, { knows = true } = {}): Promise<Device> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await context.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>page</title>' }),
  );
  const session = await context.newCDPSession(page);
  const authenticatorId = await plugIn(session, knows);
  const device: Device = {
    create: (options, origin = home) => ceremony(page, 'create', options, origin),
    get: (options, origin = home) => ceremony(page, 'get', options, origin),
    async fresh() {
      await session.send('WebAuthn.clearCredentials', { authenticatorId });
      await device.verifies(knows);
      return device;
    },
    async verifies(isUserVerified) {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
    async rewind(signCount) {
      const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
      await session.send('WebAuthn.clearCredentials', { authenticatorId });
      for (const credential of credentials) {
        const copy = { ...credential, signCount };
        await session.send('WebAuthn.addCredential', { authenticatorId, credential: copy });
      }
    },
  };
  return device;
}

async function plugIn(session: CDPSession, knows: boolean): Promise<string> {
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: knows,
      hasUserVerification: knows,
      isUserVerified: knows,
    },
  });
  return authenticatorId;
}

async function ceremony(
  page: Page,
  kind: 'create' | 'get',
  options: Json,
  origin: string,
): Promise<Json> {
  if (!page.url().startsWith(`${origin}/`)) await page.goto(`${origin}/`);
  return page.evaluate(ask, { kind, options });
}

/** Runs in the page. */
async function ask({ kind, options }: { kind: 'create' | 'get'; options: Json }): Promise<Json> {
  const { PublicKeyCredential: forms, navigator } = globalThis as unknown as {
    PublicKeyCredential: Record<string, (options: Json) => Json>;
    navigator: { credentials: Record<string, (o: Json) => Promise<{ toJSON(): Json }>> };
  };
  const form = kind === 'create' ? 'parseCreationOptionsFromJSON' : 'parseRequestOptionsFromJSON';
  const publicKey = forms[form]?.(options) ?? {};
  const credential = await navigator.credentials[kind]?.({ publicKey });
  return credential?.toJSON() ?? {};
}
