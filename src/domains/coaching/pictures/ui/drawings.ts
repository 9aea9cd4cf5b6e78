/** Where each drawing lies, by its name; a new file is a new address, so all are kept for good. */
const addresses = import.meta.glob<string>('./drawings/*.svg', {
  eager: true,
  query: '?url',
  import: 'default',
});

export const drawingAddress = (name: string): string | undefined =>
  addresses[`./drawings/${name}.svg`];
