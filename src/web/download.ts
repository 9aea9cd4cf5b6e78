/** Hands a text to the person as a file. */
export function download(fileName: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
  link.click();
  // A download that has begun keeps its own hold on the words.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
