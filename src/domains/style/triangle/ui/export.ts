/** Colours and faces of the page, written into the drawing so that it looks the same anywhere. */
const resolved = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stop-color',
  'stop-opacity',
  'font-size',
  'font-weight',
  'opacity',
] as const;

const faces = {
  serif: "Fraunces, Georgia, 'Times New Roman', serif",
  sans: "'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif",
};

/** A file of its own: what the page's styles say is resolved, and nothing is fetched by it. */
export function standalone(svg: SVGSVGElement): { text: string; width: number; height: number } {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  for (const [nth, one] of copies.entries()) {
    const style = getComputedStyle(originals[nth] ?? svg);
    for (const name of resolved) one.setAttribute(name, style.getPropertyValue(name));
    if (one.tagName === 'text') {
      const face = one.classList.contains('font-serif') ? faces.serif : faces.sans;
      one.setAttribute('font-family', face);
    }
    one.removeAttribute('class');
  }
  const below = copy.querySelector<SVGElement>('[data-export]');
  below?.removeAttribute('display');
  const { x, y, width, height: seen } = svg.viewBox.baseVal;
  const height = seen + Number(below?.dataset.export ?? 0);
  copy.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
  const ground = document.createElementNS(svg.namespaceURI, 'rect');
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const sheet = { x, y, width, height, fill: paper };
  for (const [name, value] of Object.entries(sheet)) ground.setAttribute(name, String(value));
  copy.prepend(ground);
  const root = { xmlns: 'http://www.w3.org/2000/svg', width, height };
  for (const [name, value] of Object.entries(root)) copy.setAttribute(name, String(value));
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

/** So many pixels for each unit of the drawing, for a sharp print. */
const finer = 3;

async function asPicture({ text, width, height }: ReturnType<typeof standalone>): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * finer;
  canvas.height = height * finer;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('No picture came.'))));
  });
}

function hand(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download holds on to it; a while later the page lets go.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Hands the drawing to the browser, which asks where to keep it. */
export async function exportDrawing(svg: SVGSVGElement, as: 'svg' | 'png'): Promise<void> {
  const made = standalone(svg);
  const blob =
    as === 'svg' ? new Blob([made.text], { type: 'image/svg+xml' }) : await asPicture(made);
  hand(`my-style.${as}`, blob);
}
