/** Everything that hears happens here: samples come in, times and levels go out. */
import rnnoiseUrl from '@echogarden/rnnoise-wasm/rnnoise.wasm?url';
import weightsUrl from '@ricky0123/vad-web/dist/silero_vad_v6.onnx?url';
import runtimeUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { deviceNow } from './device-now.ts';
import type { EarState } from './ear.ts';
import type { Engine } from './engine.ts';
import { type Hearing, openHearing } from './hearing.ts';
import { openRnnoise } from './rnnoise.ts';
import { openSilero } from './silero.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

const tickMs = 100;
/** About five seconds. A device that falls further behind loses audio, which the clock calls a stall. */
const mostWaiting = 60;

const tell = (message: FromWorker): void => postMessage(message);

addEventListener('message', async ({ data, ports: [port] }: MessageEvent<ToWorker>) => {
  if (data.type !== 'open' || !port) return;
  try {
    const engine = await openEngine();
    serve(engine, openHearing(engine, data.rate, data), port, data.every);
  } catch {
    tell({ type: 'no-engine' });
  }
});

async function openEngine(): Promise<Engine> {
  try {
    return await openSilero(await bytes(runtimeUrl), await bytes(weightsUrl));
  } catch {
    return openRnnoise(await bytes(rnnoiseUrl));
  }
}

async function bytes(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`No ${url} here.`);
  return answer.arrayBuffer();
}

function serve(engine: Engine, hearing: Hearing, port: MessagePort, every: number): void {
  let work = Promise.resolve();
  let [waiting, heardAny, said] = [0, false, ''];
  const next = (step: () => Promise<void> | void): void => {
    work = work.then(step).catch(() => tell({ type: 'no-engine' }));
  };
  const tellState = (): void => {
    const state: EarState = {
      engine: engine.name,
      hears: hearing.isStalled(deviceNow()) ? 'stalled' : heardAny ? 'listening' : 'starting',
      isSpeaking: hearing.isSpeaking(),
      calibrated: hearing.isCalibrated(),
    };
    if (JSON.stringify(state) !== said) tell({ type: 'state', state });
    said = JSON.stringify(state);
  };
  const look = (): void => {
    hearing.idle(deviceNow());
    tellState();
  };
  const tellReport = (): void => {
    const report = hearing.report();
    if (report) tell({ type: 'report', report });
  };

  port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
    const arrived = deviceNow();
    if (waiting >= mostWaiting) return;
    waiting += 1;
    next(async () => {
      await hearing.hear(data, arrived);
      waiting -= 1;
      heardAny = true;
      tellState();
    });
  };
  const ticks = setInterval(() => next(look), tickMs);
  const reports = setInterval(() => next(tellReport), every);
  addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    if (data.type === 'calibrate') next(hearing.calibrate);
    if (data.type !== 'stop') return;
    clearInterval(ticks);
    clearInterval(reports);
    next(() => tell({ type: 'stopped', report: hearing.finish() }));
  });
  tellState();
}
