/** One long wave with a smaller one beneath: the sign of the product, and of its empty places. */
export function Swell({ className = '' }: { className?: string }) {
  return (
    <svg viewBox="0 0 96 32" className={className} fill="none" aria-hidden>
      <path
        d="M3 22c9-1 13-15 25-15 11 0 13 13 24 13 10 0 12-9 22-9 8 0 12 6 19 6"
        stroke="currentColor"
        strokeWidth="3.5"
        strokeLinecap="round"
      />
      <path
        d="M16 29c8-.5 10-7 18-7 7 0 9 6 17 6 7 0 9-5 16-5 5 0 8 3 13 3"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
        opacity="0.45"
      />
    </svg>
  );
}

/** The wave in its round window, as on the icon. */
export function Mark({ className = 'size-9' }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 40" className={className} fill="none" aria-hidden>
      <circle cx="20" cy="20" r="19" className="fill-coral" />
      <path
        d="M1 24.500c6.5-.5 8.2-12 16-12 7.6 0 8 9.5 14.5 9.5 3 0 5.3-1.5 7.4-3.400A19 19 0 0 1 1.3 23Z"
        className="fill-deep-raised"
      />
      <path
        d="M2.5 27c5.5 0 8-6.5 14-6.500S24 28 30.5 28c2.7 0 4.8-.8 6.5-2A19 19 0 0 1 2.5 27Z"
        className="fill-on-deep"
      />
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className="flex items-center gap-3">
      <Mark />
      <span className="font-serif text-[1.375rem] leading-none font-semibold tracking-tight">
        Groundswell
      </span>
    </span>
  );
}

/** Two slow swells along the foot of what is drawn as open water. */
export function Water({ className }: { className: string }) {
  return (
    <svg
      viewBox="0 0 240 200"
      preserveAspectRatio="none"
      className={`pointer-events-none text-deep-raised ${className}`}
      aria-hidden
    >
      <path
        d="M0 92c38-3 52-52 98-52 42 0 48 44 84 44 24 0 38-14 58-24v140H0Z"
        fill="currentColor"
        opacity="0.45"
      />
      <path
        d="M0 132c32 0 52-34 92-34s54 40 92 40c24 0 40-10 56-20v82H0Z"
        fill="currentColor"
        opacity="0.8"
      />
    </svg>
  );
}
