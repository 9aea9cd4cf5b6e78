import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';

const yearInSeconds = 365 * 24 * 60 * 60;

/** What the pages never need is switched off for them and for anything that slips into them. */
const permissions = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'midi',
  'payment',
  'usb',
  'xr-spatial-tracking',
];

/** Said with every answer, errors and static files included; the same each time, so made once. */
export async function protectHeaders(app: FastifyInstance, baseUrl: string): Promise<void> {
  const secure = baseUrl.startsWith('https:');
  const fixed = await headersOf({
    global: true,
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(baseUrl, secure) },
    strictTransportSecurity: secure && { maxAge: yearInSeconds, includeSubDomains: false },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
  });
  const permissionsPolicy = [
    ...permissions.map((name) => `${name}=()`),
    // Nothing listens before a person has said so, each time; the browser asks them once more.
    'microphone=(self)',
    'publickey-credentials-create=(self)',
    'publickey-credentials-get=(self)',
  ].join(', ');
  const always = { ...fixed, 'permissions-policy': permissionsPolicy };
  const unkept = { ...always, 'cache-control': 'no-store' };
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(/^\/(api|live|notes)(\/|$|\?)/.test(request.url) ? unkept : always);
    done();
  });
}

/** What helmet would say with these options, asked of it once. */
async function headersOf(options: FastifyHelmetOptions): Promise<Record<string, string>> {
  const asked = Fastify();
  await asked.register(helmet, options);
  asked.get('/', async () => '');
  const { headers } = await asked.inject('/');
  await asked.close();
  const own = ['connection', 'content-length', 'content-type', 'date'];
  const said = Object.entries(headers).filter(([name]) => !own.includes(name));
  return Object.fromEntries(said.map(([name, value]) => [name, String(value)]));
}

/** Said with one worker alone, which hears voices: it may run WebAssembly, and no page may. */
export const allowWasm = (policy: string): string =>
  policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

/** Nothing inline, nothing from elsewhere: what people write can never become a program. */
function contentPolicy(baseUrl: string, secure: boolean): Record<string, string[]> {
  const socket = new URL(baseUrl).origin.replace(/^http/, 'ws');
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", socket],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
  };
}
