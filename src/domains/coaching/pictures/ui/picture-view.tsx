import { pictureAddress } from '../../../../web/picture.ts';
import { useViewer } from '../../../../web/viewer.ts';
import type { Picture } from '../contract-shapes.ts';
import { drawingAddress } from './drawings.ts';

type Props = { readonly picture: Picture; readonly className?: string };

/** A picture and nothing beside it: where text stands, the text wins (E18). */
export function PictureView({ picture, className = '' }: Props) {
  const { organisation } = useViewer();
  const own =
    picture.mediaId && pictureAddress(organisation.organisationId, `media:${picture.mediaId}`);
  return (
    <img
      src={own || drawingAddress(picture.drawing)}
      alt={picture.alt}
      width={800}
      height={600}
      draggable={false}
      className={`aspect-4/3 w-full rounded-lg bg-sunken object-cover ${className}`}
    />
  );
}
