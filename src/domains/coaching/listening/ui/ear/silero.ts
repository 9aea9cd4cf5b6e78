import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import type { Engine } from './engine.ts';

const rate = 16_000;
const frame = 512;
/** So many samples of the frame before are heard again, so that an onset on the border is whole. */
const again = 64;

/** Silero v6 (MIT) on onnxruntime; both files as bytes, so that nothing is fetched from here. */
export async function openSilero(runtime: ArrayBuffer, weights: ArrayBuffer): Promise<Engine> {
  env.wasm.numThreads = 1;
  env.wasm.wasmBinary = runtime;
  const session = await InferenceSession.create(new Uint8Array(weights));
  const sr = new Tensor('int64', BigInt64Array.of(BigInt(rate)), [1]);
  const input = new Float32Array(again + frame);
  let state = new Tensor('float32', new Float32Array(2 * 128), [2, 1, 128]);

  const hear = async (samples: Float32Array): Promise<number> => {
    input.copyWithin(0, frame);
    input.set(samples, again);
    const heard = await session.run({ input: new Tensor(input, [1, input.length]), state, sr });
    const { output, stateN } = heard;
    if (!output || !stateN) throw new Error('These are not the weights of Silero v6.');
    state = stateN as typeof state;
    return Number(output.data[0]);
  };
  return {
    name: 'silero',
    rate,
    frame,
    begins: 0.5,
    goesOn: 0.35,
    late: { begin: 15, end: 50 },
    hear,
  };
}
