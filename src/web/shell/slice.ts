import type { ComponentType, LazyExoticComponent } from 'react';
import type { Address } from '../call.ts';
import type { IconName } from '../design/icon.tsx';

export type RoomName = 'today' | 'people' | 'meetings' | 'team' | 'me' | 'studio' | 'admin';

export type Role = 'member' | 'administrator';

/** A page, loaded when it is first gone to: `page: part(() => import('./room-page.tsx'), 'RoomPage')`. */
export type Route = {
  /** `/people/:personId`; parameters come back through `usePath`. */
  readonly path: string;
  /** Which room of the rail is lit while this page shows. */
  readonly room?: RoomName;
  readonly page: LazyExoticComponent<ComponentType>;
  /** True for pages of signed-out people: sign-in, invitation, first run. */
  readonly open?: true;
};

/** What the palette can do. It goes somewhere or runs something. */
export type PaletteAction = {
  readonly label: string;
  /** Other words people may look for it by. */
  readonly words?: string;
  readonly icon?: IconName;
  readonly only?: Role;
} & ({ readonly href: string } | { readonly run: () => void });

/** A part of Me or Admin with an address of its own: `/me/sessions`. */
export type PageSection = {
  readonly id: string;
  readonly title: string;
  readonly body: LazyExoticComponent<ComponentType>;
  /** Sections stand in this order; leave room between numbers. */
  readonly order: number;
};

/** Under which heading a part of Me stands. */
export type MeGroup = 'you' | 'growing' | 'meeting' | 'yours' | 'account';

export type MeSection = PageSection & { readonly group: MeGroup };

/** What a slice brings to Studio: its tabs, and its pages behind them. */
export type StudioPart = {
  readonly tabs: readonly {
    readonly title: string;
    readonly href: string;
    readonly order: number;
  }[];
  readonly routes: readonly Route[];
};

/** A meeting room as one of its two sees it. */
export type RoomTold = {
  readonly meetingId: string;
  readonly pairId: string;
  /** The other one. */
  readonly personId: string;
  readonly kind: 'one-on-one' | 'career' | 'skip-level' | 'mentoring';
  readonly side: 'manager' | 'engineer';
  /** Held or skipped: it is looked back on. */
  readonly isOver: boolean;
};

/**
 * Places on a page that other slices fill, and what they are told. The page's owner writes
 * `<Slot name="person" personId={…} />` and does not know who fills it.
 */
export type Slots = {
  /** The person page: a section of its own, for one of the two of a pair. */
  person: { readonly personId: string };
  /** The bar of a meeting room: one button each. */
  tools: RoomTold;
  /** What lies on the table between the two now: a question, pictures, a silence. */
  table: RoomTold;
  /** The foot of a meeting room: what is looked back on. */
  room: RoomTold;
  /** Beside words for somebody else while they are typed; `onRewrite` puts others in their place. */
  wording: { readonly text: string; readonly onRewrite: (text: string) => void };
  /** Team, above the people. */
  team: Record<never, never>;
  /** Today, beside the queue. */
  today: Record<never, never>;
};

export type SlotFilling = {
  readonly [N in keyof Slots]: {
    readonly slot: N;
    readonly order: number;
    readonly body: LazyExoticComponent<ComponentType<Slots[N]>>;
  };
}[keyof Slots];

/** Something one may show of oneself to somebody one meets: `motivation.wants`. */
export type Showable = { readonly thing: string; readonly label: string; readonly href: string };

/** Everything a slice brings to the browser; `src/web/slices.ts` lists them. */
export type WebSlice = {
  readonly name: string;
  readonly routes?: readonly Route[];
  readonly palette?: readonly PaletteAction[];
  readonly me?: readonly MeSection[];
  readonly admin?: readonly PageSection[];
  readonly fills?: readonly SlotFilling[];
  /** What people may show of themselves here; listed under "Who sees what". */
  readonly shows?: readonly Showable[];
  /** Loaded when somebody first goes to Studio, so that the shell carries none of it. */
  readonly studio?: () => Promise<StudioPart>;
  /** Asked for a member, this read answers `open`: whether they may go to Studio. One slice has it. */
  readonly unlocksStudio?: Address;
  /** The change that keeps a thought about a person; one slice has it. */
  readonly capture?: {
    readonly address: Address;
    input(personId: string, text: string): unknown;
  };
};
