import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { outbox } from '../../../web/shell/outbox.ts';
import { queries } from '../../../web/shell/queries.ts';
import type { Article } from '../contract-shapes.ts';
import { learning } from './calls.ts';

const restMs = 1_500;
/** A paragraph counts as read to once it stands in the upper part of the window. */
const readLine = 0.6;
/** Whoever has scrolled further than this is reading already. */
const nearTop = 80;

type Place = { paragraph: number; paragraphs: number };

/** The paragraphs of the text, once they are drawn. */
const paragraphsIn = (column: HTMLElement): Element[] => [
  ...(column.querySelector('.read')?.children ?? []),
];

function placeIn(column: HTMLElement): Place | undefined {
  const all = paragraphsIn(column);
  const line = innerHeight * readLine;
  const above = all.filter((one) => one.getBoundingClientRect().top < line).length;
  const atEnd = (all.at(-1)?.getBoundingClientRect().bottom ?? Infinity) <= innerHeight;
  if (all.length === 0 || above === 0) return undefined;
  return {
    paragraph: atEnd ? all.length - 1 : Math.min(above - 1, all.length - 2),
    paragraphs: all.length,
  };
}

const nothing = () => undefined;

/** Opens a text where its reader stopped, and keeps the place as they go on. */
export function useReadingPlace({ itemId, reading }: Article): {
  column: RefObject<HTMLDivElement | null>;
  resumed: boolean;
  toTop(): void;
} {
  const column = useRef<HTMLDivElement>(null);
  const [resumed, setResumed] = useState(false);
  const settled = useRef(false);
  const stoppedAt = reading && !reading.finishedAt ? reading.paragraph : 0;
  // What this device remembers comes first and what the server knows a little later: either may resume.
  useEffect(() => {
    const text = column.current;
    if (!text || settled.current || stoppedAt < 2) return undefined;
    return whenDrawn(text, () => {
      if (scrollY > nearTop) return nothing;
      settled.current = true;
      setResumed(goTo(paragraphsIn(text)[stoppedAt]));
      return nothing;
    });
  }, [stoppedAt]);
  useEffect(() => {
    const text = column.current;
    return text ? whenDrawn(text, () => keepPlace(text, itemId)) : undefined;
  }, [itemId]);
  const toTop = useCallback(() => {
    setResumed(false);
    scrollTo({ top: 0 });
  }, []);
  return { column, resumed, toTop };
}

/** Just above the line to which it counts as read, so that coming back moves nobody on. */
function goTo(paragraph: Element | undefined): boolean {
  if (!paragraph) return false;
  const { top } = paragraph.getBoundingClientRect();
  scrollTo({ top: scrollY + top - innerHeight * (readLine - 0.02) });
  return true;
}

/** The text is loaded apart from the page, so its paragraphs come a little later. */
function whenDrawn(text: HTMLElement, begin: () => () => void): () => void {
  let end: (() => void) | undefined;
  const look = () => {
    if (end || paragraphsIn(text).length === 0) return;
    watch.disconnect();
    end = begin();
  };
  const watch = new MutationObserver(look);
  watch.observe(text, { childList: true, subtree: true });
  look();
  return () => {
    watch.disconnect();
    end?.();
  };
}

function keepPlace(text: HTMLElement, itemId: string): () => void {
  let kept = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    const place = placeIn(text);
    const name = JSON.stringify(place);
    if (!place || name === kept) return;
    kept = name;
    void send(itemId, place);
  };
  const moved = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, restMs);
  };
  const hidden = () => document.visibilityState === 'hidden' && scrollY > nearTop && keep();
  addEventListener('scroll', moved, { passive: true });
  document.addEventListener('visibilitychange', hidden);
  // A text that fits the window is read without scrolling.
  if (document.documentElement.scrollHeight <= innerHeight + nearTop) moved();
  return () => {
    clearTimeout(timer);
    removeEventListener('scroll', moved);
    document.removeEventListener('visibilitychange', hidden);
  };
}

/** Through the outbox, so that a place read to on a train is kept as well. */
async function send(itemId: string, place: Place): Promise<void> {
  const answer = await outbox.send(learning.keepPlace, { itemId, ...place }).catch(() => undefined);
  if (answer?.sent) void queries.invalidateQueries({ queryKey: ['learning'] });
}
