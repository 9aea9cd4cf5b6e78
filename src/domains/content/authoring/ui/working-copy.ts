import { Problem } from '../../../../platform/universal/problems.ts';
import { newKey, Offline, post } from '../../../../web/call.ts';
import { queries, refresh } from '../../../../web/shell/queries.ts';
import { authoring, type Body, type Item, type ItemType, type Saved } from './calls.ts';
import { keep, recall, type Sending } from './kept-copy.ts';
import { put } from './places.ts';
import { same, upon } from './upon.ts';

/**
 * `saved`: the server has said that it holds every word. `away`: it will, later; until then the words
 * are kept on this device. `unkept`: they are nowhere but on this page. `refused`: the server said no.
 */
export type CopyStatus = 'saved' | 'saving' | 'away' | 'unkept' | 'refused';

export type CopyState = {
  readonly body: Body;
  readonly status: CopyStatus;
  readonly error: Problem | null;
  /** What became of the words when somebody else had saved meanwhile. */
  readonly merged: Saved['merged'];
  readonly cleaned: Saved['cleaned'];
};

const saveAfterMs = 900;
const keepAfterMs = 200;
const againMs = 6_000;

const open = new Map<string, WorkingCopy>();

/** The working copy of an item on this device: one, however often it is shown. */
export function workingCopy(item: Item): WorkingCopy {
  const copy = open.get(item.itemId) ?? new WorkingCopy(item);
  open.set(item.itemId, copy);
  return copy;
}

export class WorkingCopy {
  readonly #itemId: string;
  readonly #type: ItemType;
  readonly #listeners = new Set<() => void>();
  #state: CopyState;
  #revision: number;
  #dirty = false;
  #settled: readonly string[] = [];
  #sending: Sending | null = null;
  #onItsWay: Promise<void> | null = null;
  #keeps = true;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;

  constructor({ itemId, type, draft }: Item) {
    this.#itemId = itemId;
    this.#type = type;
    this.#revision = draft.revision;
    this.#state = { body: draft.body, status: 'saved', error: null, merged: null, cleaned: [] };
    const kept = recall(itemId);
    if (!kept) return;
    this.#revision = kept.revision;
    this.#settled = kept.settled;
    this.#sending = kept.sending;
    this.#dirty = true;
    this.#state = { ...this.#state, body: kept.body, status: 'saving' };
    this.#soon(0);
  }

  state = (): CopyState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) this.#wake();
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#rest();
    };
  };

  put(path: string, value: unknown): void {
    this.#change(put(this.#state.body, path, value));
  }

  /** For what touches several places at once, such as a new question in every language. */
  edit(how: (body: Body) => Body): void {
    this.#change(how(this.#state.body));
  }

  /** Words that waited for a choice have had it. */
  settle(id: string): void {
    this.#settled = [...this.#settled, id];
    this.#change(this.#state.body);
  }

  /** Somebody has read what was merged and cleaned. */
  read(): void {
    this.#tell({ merged: null, cleaned: [] });
  }

  /** What the server holds now, when nothing of our own is on its way. */
  adopt({ revision, body }: Item['draft']): void {
    if (this.#dirty || this.#sending || revision <= this.#revision) return;
    this.#revision = revision;
    if (!same(body, this.#state.body)) this.#tell({ body });
  }

  /** Sends what is unsaved at once; answers the revision that stands, or null when it could not. */
  async saveNow(): Promise<number | null> {
    clearTimeout(this.#saveTimer);
    while (this.#onItsWay) await this.#onItsWay;
    for (let round = 0; this.#dirty && round < 3; round += 1) await this.#send();
    return this.#dirty ? null : this.#revision;
  }

  #change(body: Body): void {
    this.#dirty = true;
    this.#tell({ body, status: this.#state.status === 'away' ? 'away' : 'saving', error: null });
    clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(this.#keep, keepAfterMs);
    this.#soon(saveAfterMs);
  }

  #soon(ms: number): void {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.#send(), ms);
  }

  async #send(): Promise<void> {
    if (this.#onItsWay || !this.#dirty) return;
    this.#onItsWay = this.#deliver().finally(() => {
      this.#onItsWay = null;
    });
    await this.#onItsWay;
  }

  /** A letter without an answer is sent again word for word, so that the server makes it once. */
  async #deliver(): Promise<void> {
    const { body } = this.#state;
    this.#sending ??= { key: newKey(), revision: this.#revision, body, settled: this.#settled };
    const { key, ...sent } = this.#sending;
    this.#keep();
    try {
      const input = { itemId: this.#itemId, ...sent };
      this.#take(this.#sending, (await post(authoring.save, input, key)) as Saved);
    } catch (error) {
      this.#stumble(error);
    }
  }

  #take(sent: Sending, answer: Saved): void {
    const body = upon(this.#type, {
      sent: sent.body,
      typed: this.#state.body,
      answered: answer.body,
    });
    this.#revision = answer.revision;
    this.#sending = null;
    this.#settled = this.#settled.filter((id) => !sent.settled.includes(id));
    this.#dirty = !same(body, answer.body) || this.#settled.length > 0;
    this.#tell({
      body,
      status: this.#dirty ? 'saving' : 'saved',
      error: null,
      merged: answer.merged ?? this.#state.merged,
      cleaned: answer.cleaned.length > 0 ? answer.cleaned : this.#state.cleaned,
    });
    if (this.#dirty) this.#soon(saveAfterMs);
    this.#keep();
    this.#tellPages(answer);
    this.#leaveWhenDone();
  }

  /** Other pages show what was saved at once; where the item stands now, the server says. */
  #tellPages({ body, revision }: Saved): void {
    const key = [authoring.item.slice, authoring.item.operation, { itemId: this.#itemId }];
    queries.setQueryData<Item>(key, (item) =>
      item ? { ...item, draft: { ...item.draft, body, revision } } : item,
    );
    if (this.#dirty) return;
    void refresh({ queryKey: key });
    void queries.invalidateQueries({ queryKey: [authoring.list.slice, authoring.list.operation] });
  }

  #stumble(error: unknown): void {
    const status = error instanceof Problem ? error.details.status : 0;
    const later = error instanceof Offline || status === 401 || status === 429 || status >= 500;
    if (!later) this.#sending = null;
    this.#tell({
      status: later ? (this.#keeps ? 'away' : 'unkept') : 'refused',
      error: error instanceof Problem && !later ? error : null,
    });
    if (later) this.#soon(againMs);
  }

  #tell(what: Partial<CopyState>): void {
    this.#state = { ...this.#state, ...what };
    for (const listener of this.#listeners) listener();
  }

  #wake(): void {
    addEventListener('online', this.#online);
    addEventListener('pagehide', this.#keep);
    document.addEventListener('visibilitychange', this.#keep);
  }

  /** Nobody looks any more: what is unsaved is sent now, and stays on the device until it was. */
  #rest(): void {
    this.#keep();
    void this.#send().then(() => this.#leaveWhenDone());
  }

  #leaveWhenDone(): void {
    if (this.#listeners.size > 0) return;
    if (this.#dirty && this.#state.status !== 'refused') return;
    removeEventListener('online', this.#online);
    removeEventListener('pagehide', this.#keep);
    document.removeEventListener('visibilitychange', this.#keep);
    clearTimeout(this.#saveTimer);
    open.delete(this.#itemId);
  }

  #online = (): void => this.#soon(0);

  #keep = (): void => {
    clearTimeout(this.#keepTimer);
    const now = {
      revision: this.#revision,
      body: this.#state.body,
      settled: this.#settled,
      sending: this.#sending,
    };
    this.#keeps = keep(this.#itemId, this.#dirty ? now : null);
  };
}
