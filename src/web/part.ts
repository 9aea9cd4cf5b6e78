import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

type PropsOf<C> = C extends ComponentType<infer P> ? P : never;

/** A page or a part of one, loaded when it is first shown: `part(() => import('./room-page.tsx'), 'RoomPage')`. */
export const part = <M, N extends keyof M>(
  load: () => Promise<M>,
  name: N,
): LazyExoticComponent<ComponentType<PropsOf<M[N]>>> =>
  lazy(async () => ({ default: (await load())[name] as ComponentType<PropsOf<M[N]>> }));
