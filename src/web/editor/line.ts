import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';

/**
 * What could not be sent is not queued: on return, both sides compare what they have and exchange
 * the difference, which is exact and does not grow with the hours offline.
 */
class Line extends HocuspocusProviderWebsocket {
  override send(message: unknown): void {
    if (this.webSocket?.readyState === WebSocket.OPEN) super.send(message);
  }
}

let line: Line | null = null;
let users = 0;

/** One socket for all notes of the page, open while any of them is. */
export function holdLine(): Line {
  users += 1;
  line ??= open();
  return line;
}

export function releaseLine(): void {
  users -= 1;
  if (users > 0 || !line) return;
  window.removeEventListener('online', connect);
  window.removeEventListener('offline', disconnect);
  line.destroy();
  line = null;
}

function open(): Line {
  window.addEventListener('online', connect);
  window.addEventListener('offline', disconnect);
  const url = `${location.origin.replace(/^http/, 'ws')}/live/notes`;
  return new Line({ url, delay: 400, minDelay: 200, maxDelay: 8_000 });
}

const connect = (): void => void line?.connect();
/** The browser knows sooner than a silent socket does. */
const disconnect = (): void => line?.disconnect();
