import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

type Box = { readonly top: number; readonly height: number };

/** How far a scrolled box is scrolled, and how high it is. */
export function useBox(element: RefObject<HTMLElement | null>): Box {
  const [box, setBox] = useState<Box>({ top: 0, height: 600 });
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const measure = () => setBox({ top: target.scrollTop, height: target.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    target.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      target.removeEventListener('scroll', measure);
    };
  }, [element]);
  return box;
}

/** Sideways wheels, and a drag on what is empty, move the calendar under the window. */
export function usePanning(
  element: RefObject<HTMLElement | null>,
  width: () => number,
  pan: (share: number) => void,
): void {
  const latest = useRef(pan);
  useEffect(() => {
    latest.current = pan;
  });
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const { signal, abort } = abortable();
    const by = gathered((pixels) => latest.current(pixels / (width() || 1)));
    const wheel = (event: WheelEvent) => {
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
      if (Math.abs(sideways) <= (event.shiftKey ? 0 : Math.abs(event.deltaY))) return;
      event.preventDefault();
      by(sideways);
    };
    target.addEventListener('wheel', wheel, { passive: false, signal });
    let x: number | undefined;
    const down = ({ button, target: on, clientX }: PointerEvent) => {
      const isBar = on instanceof Element && on.closest('button, a') !== null;
      x = button === 0 && !isBar ? clientX : undefined;
    };
    const move = ({ clientX }: PointerEvent) => {
      if (x === undefined || clientX === x) return;
      by(x - clientX);
      x = clientX;
    };
    const up = () => {
      x = undefined;
    };
    target.addEventListener('pointerdown', down, { signal });
    addEventListener('pointermove', move, { signal });
    addEventListener('pointerup', up, { signal });
    return abort;
  }, [element, width]);
}

/** Hands come more often than the screen is drawn: what they asked for meanwhile is done once a frame. */
function gathered(act: (sum: number) => void): (part: number) => void {
  let sum: number | undefined;
  const done = () => {
    const all = sum ?? 0;
    sum = undefined;
    act(all);
  };
  return (part) => {
    if (sum === undefined) requestAnimationFrame(done);
    sum = (sum ?? 0) + part;
  };
}

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
