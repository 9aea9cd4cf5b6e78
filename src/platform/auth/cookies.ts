import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressHeader } from './auth.ts';
import type { Door } from './door.ts';

/** What the library may know of a request: cookies, and where it came from. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers({ [addressHeader]: request.ip });
  for (const name of ['cookie', 'origin', 'user-agent'] as const) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  return headers;
}

/** The value of a cookie as it was sent, or nothing. */
export function cookieIn(header: string | undefined, name: string): string {
  for (const part of header?.split(';') ?? []) {
    const trimmed = part.trim();
    if (trimmed.startsWith(`${name}=`)) return trimmed.slice(name.length + 1);
  }
  return '';
}

export function passOnCookies(reply: FastifyReply, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
}

export function setCookie(
  door: Door,
  reply: FastifyReply,
  cookie: { name: string; value: string; maxAge: number },
): void {
  const secure = door.baseUrl.startsWith('https:') ? '; Secure' : '';
  const { name, value, maxAge } = cookie;
  reply.header(
    'set-cookie',
    `${name}=${value}; Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Lax${secure}`,
  );
}
