import { useState } from 'react';
import { type Picture, TextEditor } from '../../../../web/editor/text-editor.tsx';
import { pictureAddress } from '../../../../web/picture.ts';
import { useViewer } from '../../../../web/viewer.ts';
import type { ShownField } from './item-form.tsx';
import { PicturePicker } from './picture-picker.tsx';
import { useDesk, usePlace } from './use-copy.ts';

type Props = { path: string; field: ShownField; label: string };

type Asked = { answer(picture: Picture | undefined): void };

/** Rich text with pictures of the folder. */
export function LongText({ path, label }: Props) {
  const { readOnly, item } = useDesk();
  const { organisation } = useViewer();
  const [value, set] = usePlace(path);
  const [asked, ask] = useState<Asked>();
  const pictures = {
    pick: () => new Promise<Picture | undefined>((answer) => ask({ answer })),
    addressOf: (src: string) => pictureAddress(organisation.organisationId, src) ?? '',
  };
  const done = (picture: Picture | undefined) => {
    asked?.answer(picture);
    ask(undefined);
  };
  return (
    <div className="grid gap-1.5">
      <span aria-hidden className="text-sm font-semibold">
        {label}
      </span>
      <div className="rounded-md border border-line-strong bg-raised px-4 pt-1 pb-2 focus-within:border-sea">
        <TextEditor
          label={label}
          placeholder="Write…"
          value={typeof value === 'string' ? value : ''}
          onChange={set}
          pictures={pictures}
          readOnly={readOnly}
        />
      </div>
      {asked && (
        <PicturePicker
          folderId={item.folderId}
          onPick={({ mediaId, alt }) => done({ src: `media:${mediaId}`, alt })}
          onClose={() => done(undefined)}
        />
      )}
    </div>
  );
}
