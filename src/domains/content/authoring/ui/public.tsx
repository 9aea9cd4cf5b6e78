import { Suspense } from 'react';
import { Loading } from '../../../../web/design/states.tsx';
import { part } from '../../../../web/part.ts';
import type { ItemViewProps } from './item-view.tsx';
import type { ItemPickerProps, VersionSelectProps } from './pickers.tsx';

export type { PickedItem } from './pickers.tsx';

const Picker = part(() => import('./pickers.tsx'), 'ItemPicker');
const Versions = part(() => import('./pickers.tsx'), 'VersionSelect');
const View = part(() => import('./item-view.tsx'), 'ItemView');

/** Chooses an item of one's folders by words of its title or text. */
export const ItemPicker = (props: ItemPickerProps) => (
  <Suspense fallback={<Loading lines={1} />}>
    <Picker {...props} />
  </Suspense>
);

/** Chooses a version of an item; null stands for whatever is published. */
export const VersionSelect = (props: VersionSelectProps) => (
  <Suspense fallback={<Loading lines={1} />}>
    <Versions {...props} />
  </Suspense>
);

/** What an item says, to be read: as in a preview. */
export const ItemView = (props: ItemViewProps) => (
  <Suspense fallback={<Loading />}>
    <View {...props} />
  </Suspense>
);
