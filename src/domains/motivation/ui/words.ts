import { dayOf, shortDay } from '../../../web/design/when.tsx';

export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;

/** "3 Mar", with the year when it is another one. */
export const dayAt = (instant: string): string => shortDay(dayOf(instant));
