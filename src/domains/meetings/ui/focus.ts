/** Moves the focus to what carries `data-focus="name"`, once the page has caught up. */
export function focusOn(name: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-focus="${CSS.escape(name)}"]`)?.focus();
  });
}
