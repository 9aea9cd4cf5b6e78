import { useEffect, useRef } from 'react';

/**
 * One tip for the whole page: whatever carries `data-tip` shows it on hover and focus. It is not
 * read aloud, since each such button has the same words as its label.
 */
export function Tips() {
  const tip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      if (tip.current?.matches(':popover-open')) tip.current.hidePopover();
    };
    const point = (event: Event) => {
      const target = event.target instanceof Element ? event.target.closest('[data-tip]') : null;
      if (event.type === 'focusin' && !target?.matches(':focus-visible')) return;
      hide();
      if (!target) return;
      timer = setTimeout(() => show(tip.current, target), event.type === 'focusin' ? 0 : 450);
    };
    const key = (event: KeyboardEvent) => event.key === 'Escape' && hide();
    const listeners = [
      ['pointerover', point],
      ['focusin', point],
      ['pointerdown', hide],
      ['scroll', hide],
      ['keydown', key as (event: Event) => void],
    ] as const;
    for (const [name, run] of listeners)
      document.addEventListener(name, run, { capture: true, passive: true });
    return () => {
      for (const [name, run] of listeners) document.removeEventListener(name, run, true);
    };
  }, []);
  return (
    <div
      ref={tip}
      popover="manual"
      aria-hidden
      className="pointer-events-none fixed inset-auto m-0 rounded-sm bg-deep px-2.5 py-1 text-xs font-semibold text-on-deep"
    />
  );
}

function show(tip: HTMLDivElement | null, target: Element): void {
  if (!tip || !target.isConnected) return;
  tip.textContent = target.getAttribute('data-tip');
  tip.showPopover();
  const box = target.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.min(Math.max(8, box.left + box.width / 2 - width / 2), innerWidth - width - 8);
  const below = box.bottom + 6;
  tip.style.left = `${left}px`;
  tip.style.top = `${below + height > innerHeight ? box.top - height - 6 : below}px`;
}
