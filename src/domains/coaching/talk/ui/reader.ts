/** Reads and names a transcript away from the page, so that the page stays quick. Keeps nothing. */
import { type Classify, classifier } from '../engine/classify.ts';
import { type Heard, hear, type Said } from '../engine/figures.ts';
import { unpacked } from '../engine/model.ts';
import { readTranscript, type Transcript } from '../engine/transcript.ts';

export type Asked = { readonly read: string } | { readonly hear: readonly Said[] };
export type Told =
  | { readonly transcript: Transcript }
  | { readonly heardSoFar: number }
  | { readonly heard: readonly Heard[] }
  | { readonly failed: true };

const tell = (told: Told): void => postMessage(told);
const every = 25;

let ready: Promise<Classify> | null = null;

/** The weights are fetched when first needed; the request carries nothing. */
async function load(): Promise<Classify> {
  const answer = await fetch(new URL('../engine/weights.bin', import.meta.url));
  if (!answer.ok) throw new Error('The weights did not load.');
  return classifier(unpacked(new Uint8Array(await answer.arrayBuffer())));
}

async function listen(turns: readonly Said[]): Promise<void> {
  ready ??= load();
  const heard: Heard[] = [];
  for (const turn of hear(turns, await ready)) {
    heard.push(turn);
    if (heard.length % every === 0) tell({ heardSoFar: heard.length });
  }
  tell({ heard });
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if ('read' in data) tell({ transcript: readTranscript(data.read) });
  else {
    listen(data.hear).catch(() => {
      ready = null;
      tell({ failed: true });
    });
  }
});
