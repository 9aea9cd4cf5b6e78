import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { pictureAddress } from '../../../../web/picture.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { at, isEmpty } from '../rules-types.ts';
import type { Media } from './calls.ts';
import type { ShownField } from './item-form.tsx';
import { PicturePicker } from './picture-picker.tsx';
import { useDesk, usePlace } from './use-copy.ts';

type Props = { path: string; field: ShownField; label: string };

/** One picture of the folder, shown as it will be. */
export function PictureField({ path, label }: Props) {
  const { readOnly, item, copy } = useDesk();
  const { organisation } = useViewer();
  const [value, set] = usePlace(path);
  const [choosing, setChoosing] = useState(false);
  // What it shows is asked for once; an entry that says nothing yet begins with it.
  const describe = ({ alt }: Media) => {
    const [, entry] = /^common\.(pictures\.[^.]+)\.mediaId$/.exec(path) ?? [];
    const place = `locales.${item.defaultLocale}.${entry}.alt`;
    if (entry && isEmpty(at(copy.state().body, place))) copy.put(place, alt);
  };
  const address =
    typeof value === 'string'
      ? pictureAddress(organisation.organisationId, `media:${value}`)
      : null;
  return (
    <div className="grid justify-items-start gap-2">
      <span className="text-sm font-semibold">{label}</span>
      {address && (
        <img
          src={address}
          alt=""
          className="max-h-56 max-w-full rounded-md bg-sunken object-contain"
        />
      )}
      {!readOnly && (
        <Button size="small" icon="eye" onClick={() => setChoosing(true)}>
          {address ? 'Another picture' : 'Choose a picture'}
        </Button>
      )}
      {choosing && (
        <PicturePicker
          folderId={item.folderId}
          onPick={(picture) => {
            set(picture.mediaId);
            describe(picture);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}
