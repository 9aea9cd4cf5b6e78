/**
 * The front door of presentation: before the framework, since these few routes are asked more often
 * than all others together.
 *
 *     GET  /present/v1/{placement}            one placement, for one viewer
 *     GET  /present/v1?placements=a,b         several
 *     GET  /present/v1/public/{organisation}/{placement}   the public snapshot of an open placement
 *     POST /present/v1/measure                impressions and actions
 *     POST /ofrep/v1/evaluate/flags[/{key}]   the OpenFeature protocol
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { systemClock } from '../../../platform/clock.ts';
import type { FrontDoor, FrontParts } from '../../../platform/http/front.ts';
import type { Log } from '../../../platform/log.ts';
import { notFound, Problem } from '../../../platform/universal/problems.ts';
import { type Asker, type Callers, openCallers } from './serve-callers.ts';
import { type Said, saidBy } from './serve-headers.ts';
import { Counter, measure } from './serve-measure.ts';
import { Node } from './serve-node.ts';
import { evaluateAll, evaluateOne } from './serve-ofrep.ts';
import { answerOne, answerSeveral, type Question, stateOf } from './serve-present.ts';
import { answerPublic } from './serve-public.ts';
import { Quota } from './serve-quota.ts';
import { bodyOf, openToPages, sendProblem } from './serve-replies.ts';

/** Requests a minute one organisation is answered by one process; many times what one core can do. */
const usualQuota = 3_000_000;
/** Tokens and keys a minute from one address that turn out to be none of ours. */
const strangers = 600;

export async function openFront(parts: FrontParts): Promise<FrontDoor> {
  const front = new Front(parts);
  await front.start();
  return front;
}

class Front implements FrontDoor {
  readonly #node: Node;
  readonly #callers: Callers;
  readonly #counter: Counter;
  readonly #quota: Quota;
  readonly #unproved = new Quota(strangers);
  readonly #log: Log;
  readonly #now: () => number;

  constructor(parts: FrontParts) {
    const { clock, log, quota = usualQuota, trustedProxies } = parts;
    this.#node = new Node(parts);
    this.#callers = openCallers(this.#node, trustedProxies);
    this.#counter = new Counter(parts);
    this.#quota = new Quota(quota);
    this.#log = log;
    this.#now = clock === systemClock ? Date.now : () => clock().epochMilliseconds;
  }

  start(): Promise<void> {
    return this.#node.start();
  }

  async close(): Promise<void> {
    await this.#counter.close();
    await this.#node.close();
  }

  takes(request: IncomingMessage, reply: ServerResponse): boolean {
    const { url = '', method = '' } = request;
    if (!isOurs.test(url)) return false;
    const [path = '', query = ''] = url.split('?', 2);
    if (method === 'OPTIONS') reply.writeHead(204, preflight).end();
    else if (method === 'GET' || method === 'HEAD') this.#get(request, reply, { path, query });
    else if (method === 'POST') this.#post(request, reply, path);
    else this.#refuse(reply, notFound());
    return true;
  }

  #get(request: IncomingMessage, reply: ServerResponse, { path, query }: Address): void {
    if (path.startsWith(publicPath)) this.#publicly(request, reply, path.slice(publicPath.length));
    else if (path.startsWith(onePath)) {
      const placement = path.slice(onePath.length);
      this.#ask(
        request,
        reply,
        withState((asked, state) => answerOne(asked, placement, state)),
      );
    } else if (path === severalPath) {
      this.#ask(
        request,
        reply,
        withState((asked, state) => answerSeveral(asked, query, state)),
      );
    } else this.#refuse(reply, notFound());
  }

  #post(request: IncomingMessage, reply: ServerResponse, path: string): void {
    const change = changes(path, (question, body) => measure(question, this.#counter, body));
    if (change) this.#ask(request, reply, async (asked) => change(asked, await bodyOf(request)));
    else this.#refuse(reply, notFound());
  }

  /** At once where the organisation is in memory, as nearly all are; else once it is. */
  #ask(request: IncomingMessage, reply: ServerResponse, answer: Answering): void {
    const said = saidBy(request);
    const now = this.#now();
    try {
      const asker = this.#callers.known(request, said, now) ?? this.#proved(request, said, now);
      const answered =
        asker instanceof Promise
          ? asker.then((late) => {
              const then = this.#now();
              return this.#answer({ request, reply, said, asker: late, now: then }, answer);
            })
          : this.#answer({ request, reply, said, asker, now }, answer);
      answered?.catch((error) => this.#refuse(reply, error));
    } catch (error) {
      this.#refuse(reply, error);
    }
  }

  #answer(question: Question, answer: Answering): Promise<void> | undefined {
    this.#quota.take(question.asker.home.organisationId, question.now);
    return answer(question);
  }

  /** Only who is refused is counted: behind one address may be a whole country's viewers. */
  #proved(request: IncomingMessage, said: Said, now: number): Asker | Promise<Asker> {
    const address = this.#callers.addressOf(request);
    this.#unproved.mind(address, now);
    const refused = (error: unknown): never => {
      if (error instanceof Problem) this.#unproved.take(address, now);
      throw error;
    };
    try {
      const asker = this.#callers.prove(request, said, now);
      return asker instanceof Promise ? asker.catch(refused) : asker;
    } catch (error) {
      return refused(error);
    }
  }

  async #publicly(request: IncomingMessage, reply: ServerResponse, path: string): Promise<void> {
    const [organisationId = '', placement = ''] = path.split('/');
    const now = this.#now();
    try {
      if (!uuid.test(organisationId)) throw notFound();
      const held = this.#node.held(organisationId);
      if (!held) this.#unproved.take(this.#callers.addressOf(request), now);
      const home = held ?? (await this.#node.home(organisationId));
      this.#quota.take(organisationId, now);
      answerPublic({ reply, said: saidBy(request), now }, home, placement);
    } catch (error) {
      this.#refuse(reply, error);
    }
  }

  #refuse(reply: ServerResponse, error: unknown): void {
    sendProblem(reply, error, this.#log);
  }
}

type Address = { readonly path: string; readonly query: string };

type Answering = (question: Question) => Promise<void> | undefined;

const isOurs = /^\/(present|ofrep)\/v1(\/|\?|$)/;
const severalPath = '/present/v1';
const onePath = `${severalPath}/`;
const publicPath = `${onePath}public/`;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const preflight = {
  ...openToPages,
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type, if-none-match, x-viewer-state',
  'access-control-max-age': '86400',
};

/** What a caller keeps is opened only where they sent it, which is where caps are. */
const withState =
  (answer: (question: Question, state?: Awaited<ReturnType<typeof stateOf>>) => void): Answering =>
  (question) => {
    if (question.said.state !== '')
      return stateOf(question).then((state) => answer(question, state));
    answer(question);
    return undefined;
  };

type Change = (question: Question, body: unknown) => Promise<void> | void;

const flags = '/ofrep/v1/evaluate/flags';

function changes(path: string, measuring: Change): Change | null {
  if (path === `${onePath}measure`) return measuring;
  if (path === flags) return evaluateAll;
  if (!path.startsWith(`${flags}/`)) return null;
  const key = path.slice(flags.length + 1);
  return (question, body) => evaluateOne(question, key, body);
}
