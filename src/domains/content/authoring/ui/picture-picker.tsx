import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { TextArea } from '../../../../web/design/field.tsx';
import { EmptyState, ErrorState, Ready } from '../../../../web/design/states.tsx';
import { DropFiles } from '../../../../web/drop-files.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import { authoring, type Media } from './calls.ts';

type Props = { folderId: string; onPick: (picture: Media) => void; onClose: () => void };

const most = 12_000_000;
const kinds = 'image/jpeg,image/png,image/webp';

/** A picture that is there already, or a new one. What it shows is asked for each time. */
export function PicturePicker({ folderId, onPick, onClose }: Props) {
  const read = useRead(authoring.media, {});
  const [chosen, choose] = useState<Media>();
  const [tooLarge, setTooLarge] = useState(false);
  const add = useChange(authoring.addMedia, {
    offline: 'refuse',
    onDone: ({ media }) => choose(media),
  });
  const upload = async ([file]: readonly File[]) => {
    if (!file) return;
    setTooLarge(file.size > most);
    if (file.size > most) return;
    add.mutate({ folderId, name: file.name.slice(0, 200), data: await base64Of(file) });
  };
  return (
    <Dialog open wide onClose={onClose} title={chosen ? 'What does it show?' : 'Choose a picture'}>
      {chosen ? (
        <Describe picture={chosen} onDone={onPick} onBack={() => choose(undefined)} />
      ) : (
        <div className="grid gap-5">
          <DropFiles
            title="Drop a picture here, or choose one"
            hint="JPEG, PNG or WebP, up to 12 MB. What the camera wrote into it is taken out."
            accept={kinds}
            busy={add.isPending}
            onFiles={(files) => void upload(files)}
          />
          {tooLarge && (
            <p role="alert" className="rounded-md bg-amber-soft p-3.5 text-amber-ink">
              This picture is larger than 12 MB. A smaller one shows just as well.
            </p>
          )}
          {add.error && <ErrorState error={add.error} />}
          <Ready read={read}>{({ media }) => <Shelf media={media} onChoose={choose} />}</Ready>
        </div>
      )}
    </Dialog>
  );
}

function Shelf({ media, onChoose }: { media: readonly Media[]; onChoose: (one: Media) => void }) {
  if (media.length === 0) return <EmptyState title="No pictures here yet" />;
  return (
    <ul aria-label="Pictures" className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {media.map((one) => (
        <li key={one.mediaId}>
          <button
            type="button"
            aria-label={one.alt || one.name}
            onClick={() => onChoose(one)}
            className="grid aspect-square w-full place-items-center overflow-hidden rounded-md bg-sunken hover:opacity-90"
          >
            <img
              src={one.address}
              alt=""
              width={one.width}
              height={one.height}
              loading="lazy"
              className="size-full object-cover"
            />
          </button>
        </li>
      ))}
    </ul>
  );
}

type DescribeProps = { picture: Media; onDone: (picture: Media) => void; onBack: () => void };

function Describe({ picture, onDone, onBack }: DescribeProps) {
  const [alt, setAlt] = useState(picture.alt);
  const describe = useChange(authoring.describeMedia, { offline: 'refuse' });
  const use = async () => {
    const words = alt.trim();
    if (words !== picture.alt) await describe.mutateAsync({ mediaId: picture.mediaId, alt: words });
    onDone({ ...picture, alt: words });
  };
  return (
    <div className="grid gap-5">
      <img
        src={picture.address}
        alt=""
        width={picture.width}
        height={picture.height}
        className="max-h-72 w-auto justify-self-center rounded-md bg-sunken object-contain"
      />
      <TextArea
        label="For those who do not see it"
        hint="A sentence: what matters in it here."
        rows={2}
        maxLength={500}
        value={alt}
        onChange={(event) => setAlt(event.target.value)}
      />
      {describe.error && <ErrorState error={describe.error} />}
      <Actions>
        <Button
          tone="next"
          disabled={!alt.trim()}
          busy={describe.isPending}
          onClick={() => void use().catch(() => undefined)}
        >
          Use it
        </Button>
        <Button tone="quiet" onClick={onBack}>
          Another one
        </Button>
      </Actions>
    </div>
  );
}

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () =>
      reject(new Error('The picture could not be read. Please choose it again.'));
    reader.readAsDataURL(file);
  });
