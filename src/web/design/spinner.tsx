/** A quarter of a ring, turning; still for those who ask for less motion. */
export function Spinner() {
  return (
    <svg viewBox="0 0 20 20" className="-ms-1 size-5 shrink-0 animate-spin" fill="none" aria-hidden>
      <circle cx="10" cy="10" r="7" stroke="currentColor" strokeWidth="2" opacity="0.25" />
      <path d="M10 3a7 7 0 0 1 7 7" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
