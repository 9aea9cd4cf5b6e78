const ours = /^media:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Where a picture written as `media:<id>` is fetched from; null for anything that is not ours. */
export function pictureAddress(organisationId: string, src: string): string | null {
  const id = ours.exec(src)?.[1];
  return id ? `/media/${organisationId}/${id}` : null;
}
