/** Hears the microphone on the audio thread and hands blocks straight to the worker. */

/** What the audio thread knows; TypeScript has no library for it. */
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, kind: typeof AudioWorkletProcessor): void;

/** About 85 ms at 48 kHz: shorter blocks cost more than hearing itself does. */
const blockLength = 4096;

class Capture extends AudioWorkletProcessor {
  private block = new Float32Array(blockLength);
  private filled = 0;
  private worker: MessagePort | null = null;

  constructor() {
    super();
    this.port.onmessage = ({ ports }) => {
      this.worker = ports[0] ?? null;
    };
  }

  process([input]: Float32Array[][]): boolean {
    const samples = input?.[0];
    if (!samples || !this.worker) return true;
    this.block.set(samples, this.filled);
    this.filled += samples.length;
    if (this.filled === blockLength) this.send(this.worker);
    return true;
  }

  private send(worker: MessagePort): void {
    worker.postMessage(this.block, [this.block.buffer]);
    this.block = new Float32Array(blockLength);
    this.filled = 0;
  }
}

registerProcessor('capture', Capture);
