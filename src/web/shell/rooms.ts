import type { IconName } from '../design/icon.tsx';
import { slices } from '../slices.ts';
import type { Role, RoomName } from './slice.ts';

export type Room = {
  readonly name: RoomName;
  readonly label: string;
  readonly href: string;
  readonly icon: IconName;
  readonly key: string;
  readonly only?: Role;
};

const all: readonly Room[] = [
  { name: 'today', label: 'Today', href: '/', icon: 'today', key: '1' },
  { name: 'people', label: 'People', href: '/people', icon: 'people', key: '2' },
  { name: 'meetings', label: 'One-to-ones', href: '/one-to-ones', icon: 'pair', key: '3' },
  { name: 'team', label: 'Team', href: '/team', icon: 'team', key: '4' },
  { name: 'me', label: 'Me', href: '/me', icon: 'me', key: '5' },
  { name: 'admin', label: 'Admin', href: '/admin', icon: 'admin', key: '6', only: 'administrator' },
];

/** The rooms somebody can go to: those a slice has built, and theirs to see. */
export const roomsFor = (role: Role): readonly Room[] =>
  all.filter(({ name, href, only }) => isBuilt(name, href) && (!only || only === role));

function isBuilt(name: RoomName, href: string): boolean {
  if (name === 'me') return true;
  if (name === 'admin') return slices.some(({ admin }) => (admin?.length ?? 0) > 0);
  return slices.some(({ routes }) => routes?.some(({ path }) => path === href));
}

export function roomOf(pathname: string): RoomName | undefined {
  return all.find(
    ({ href }) => pathname === href || (href !== '/' && pathname.startsWith(`${href}/`)),
  )?.name;
}
