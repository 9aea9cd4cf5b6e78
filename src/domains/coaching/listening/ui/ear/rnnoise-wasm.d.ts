/** What of the package is used; it brings no types. */
declare module '@echogarden/rnnoise-wasm' {
  type Rnnoise = {
    readonly HEAPF32: Float32Array;
    _rnnoise_create(model: number): number;
    _rnnoise_process_frame(state: number, to: number, from: number): number;
    _malloc(bytes: number): number;
  };
  const open: (options: { wasmBinary: ArrayBuffer }) => Promise<Rnnoise>;

  // biome-ignore lint/style/noDefaultExport: the package has only this one.
  export default open;
}
