/** About five seconds of frames: long enough for an answer to bring what is waited for. */
const frames = 300;

/** Moves the focus to what carries `data-focus="name"`, as soon as the page shows it. */
export function focusOn(name: string): void {
  search(name, frames, () => true);
}

/** The same, unless the focus is on something by then. */
export function focusIfLost(name: string): void {
  search(name, frames, () => document.activeElement === document.body);
}

function search(name: string, left: number, may: () => boolean): void {
  requestAnimationFrame(() => {
    const found = document.querySelector<HTMLElement>(`[data-focus="${CSS.escape(name)}"]`);
    if (found && may()) found.focus();
    else if (!found && left > 0) search(name, left - 1, may);
  });
}
