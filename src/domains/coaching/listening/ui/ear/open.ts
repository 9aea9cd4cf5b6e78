import type { Ear, EarOptions, EarProblem, EarState } from './ear.ts';
import captureUrl from './ear-capture.ts?worker&url';
import { earOf } from './ear-of.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** Levels say who is near, so the browser must not turn soft voices up. */
const wanted = { echoCancellation: true, noiseSuppression: true, autoGainControl: false };

/** Asks for the microphone, loads the engine into a worker, and listens until `stop()`. */
export async function openEar(options: EarOptions): Promise<Ear> {
  const microphone = await openMicrophone();
  const worker = new Worker(new URL('./ear-worker.ts', import.meta.url), { type: 'module' });
  const context = new AudioContext({ latencyHint: 'playback' });
  const close = (): void => {
    for (const track of microphone.getTracks()) track.stop();
    void context.close();
  };
  try {
    const { samples, state } = await openEngine(worker, context.sampleRate, options);
    const ear = earOf(worker, state, options, close);
    await capture(microphone, context, samples);
    for (const track of microphone.getTracks()) track.onended = () => void ear.stop();
    return ear;
  } catch (error) {
    close();
    worker.terminate();
    throw error;
  }
}

async function openMicrophone(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: wanted });
  } catch (error) {
    const isDenied = error instanceof DOMException && error.name === 'NotAllowedError';
    throw problem(isDenied ? 'denied' : 'no-microphone');
  }
}

const problem = (reason: EarProblem['reason']): EarProblem =>
  Object.assign(new Error(reason), { reason });

/** A worker that is ready to hear, and where the samples go. */
type Opened = { readonly samples: MessagePort; readonly state: EarState };

function openEngine(worker: Worker, rate: number, options: EarOptions): Promise<Opened> {
  const { port1, port2 } = new MessageChannel();
  const { voices, reportEveryMs: every = 2000 } = options;
  return new Promise((resolve, reject) => {
    const answer = ({ data }: MessageEvent<FromWorker>): void =>
      data.type === 'state'
        ? resolve({ samples: port1, state: data.state })
        : reject(problem('no-engine'));
    worker.addEventListener('message', answer, { once: true });
    worker.addEventListener('error', () => reject(problem('no-engine')), { once: true });
    worker.postMessage({ type: 'open', rate, every, voices } satisfies ToWorker, [port2]);
  });
}

/** From the microphone over the audio thread straight into the worker: the page never sees a sample. */
async function capture(
  microphone: MediaStream,
  context: AudioContext,
  samples: MessagePort,
): Promise<void> {
  await context.audioWorklet.addModule(captureUrl);
  const node = new AudioWorkletNode(context, 'capture', {
    numberOfOutputs: 0,
    channelCount: 1,
    channelCountMode: 'explicit',
  });
  node.port.postMessage(null, [samples]);
  context.createMediaStreamSource(microphone).connect(node);
  for (const track of microphone.getTracks()) {
    // A muted microphone gives silence, which nobody kept; a clock that stands is known to stand.
    track.onmute = () => void context.suspend();
    track.onunmute = () => void context.resume();
  }
  // Where the browser wants a press first, this waits for one, and the ear says `starting` till then.
  void context.resume();
}
