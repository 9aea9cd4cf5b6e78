import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './button.tsx';

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** The title stays for screen readers only, as in the palette. */
  bare?: boolean;
  wide?: boolean;
  children: ReactNode;
};

/** The browser's own modal: it traps the focus and closes with Escape. */
export function Dialog({ open, onClose, title, bare = false, wide = false, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const from = useRef<Element | null>(null);
  useEffect(() => {
    if (!open || !dialog.current) return;
    if (!dialog.current.open) {
      from.current = document.activeElement;
      dialog.current.showModal();
      firstPlace(dialog.current)?.focus();
    }
    return () => giveBack(from.current);
  }, [open]);
  if (!open) return null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way; this is the click beside the dialog.
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className={`rise m-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] overflow-y-auto rounded-xl bg-raised text-ink shadow-float max-sm:mb-4 ${wide ? 'max-w-3xl' : 'max-w-lg'} ${bare ? 'sm:mt-[14dvh]' : ''}`}
    >
      <div className={bare ? '' : 'grid gap-5 p-6 sm:p-8'}>
        <div className={bare ? 'sr-only' : 'flex items-start justify-between gap-4'}>
          <h2 id={id} tabIndex={-1} className="text-xl">
            {title}
          </h2>
          {!bare && (
            <IconButton icon="close" label="Close" className="-mt-1 -me-2" onClick={onClose} />
          )}
        </div>
        {children}
      </div>
    </dialog>
  );
}

/** A dialog that is taken off the page gives the focus back as one that is closed does. */
function giveBack(opener: Element | null): void {
  if (document.activeElement !== document.body || opener === document.body) return;
  const place = opener?.isConnected ? opener : document.querySelector('main h1');
  if (place instanceof HTMLElement) place.focus({ preventScroll: true });
}

/** What wants to be typed first; without a field the title, so that a screen reader begins there. */
const firstPlace = (dialog: HTMLElement): HTMLElement | null =>
  dialog.querySelector<HTMLElement>('input:checked, input:not([type=radio]), textarea, select') ??
  dialog.querySelector<HTMLElement>('h2');

/** Buttons at the foot of a dialog or form: the main one first in reading order, last on the line. */
export function Actions({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-row-reverse flex-wrap items-center justify-start gap-2">
      {children}
    </div>
  );
}
