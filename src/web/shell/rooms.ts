import { useQuery } from '@tanstack/react-query';
import { get } from '../call.ts';
import type { IconName } from '../design/icon.tsx';
import { slices } from '../slices.ts';
import type { Viewer } from '../viewer.ts';
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
  {
    name: 'studio',
    label: 'Studio',
    href: '/studio',
    icon: 'pencil',
    key: '6',
    only: 'administrator',
  },
  { name: 'admin', label: 'Admin', href: '/admin', icon: 'admin', key: '7', only: 'administrator' },
];

const lock = slices.find(({ unlocksStudio }) => unlocksStudio)?.unlocksStudio;

/** The rooms this person can go to: those a slice has built, and theirs to see. */
export function useRooms(viewer: Viewer | undefined): readonly Room[] {
  const { data: door } = useQuery({
    queryKey: [lock?.slice, lock?.operation, {}],
    queryFn: ({ signal }) => (lock ? get(lock, {}, signal) : { open: false }),
    enabled: viewer?.role === 'member' && lock !== undefined,
  });
  const hasKey = (door as { open: boolean } | undefined)?.open === true;
  const mayEnter = ({ name, only }: Room) =>
    !only || only === viewer?.role || (name === 'studio' && hasKey);
  return all.filter((room) => isBuilt(room) && mayEnter(room));
}

function isBuilt({ name, href }: Room): boolean {
  if (name === 'me') return true;
  if (name === 'admin') return slices.some(({ admin }) => (admin?.length ?? 0) > 0);
  if (name === 'studio') return slices.some(({ studio }) => studio);
  return slices.some(({ routes }) => routes?.some(({ path }) => path === href));
}

export function roomOf(pathname: string): RoomName | undefined {
  return all.find(
    ({ href }) => pathname === href || (href !== '/' && pathname.startsWith(`${href}/`)),
  )?.name;
}
