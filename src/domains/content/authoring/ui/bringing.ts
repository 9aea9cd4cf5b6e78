import type { OutputOf } from '../../../../platform/universal/contract.ts';
import { Problem } from '../../../../platform/universal/problems.ts';
import { refresh } from '../../../../web/shell/queries.ts';
import type { contract } from '../contract.ts';
import { whyNoPicture } from '../rules-pictures.ts';
import { batchesOf } from '../rules-push.ts';
import type { Bundle } from './bundle.ts';
import { authoring, type Pushed } from './calls.ts';

export type How = {
  readonly folderId: string;
  readonly publish: boolean;
  /** Say what would happen, and change nothing. */
  readonly plan: boolean;
};
type Answer = OutputOf<(typeof contract)['operations']['push']>;

export const comes = ({ outcome }: Pushed): boolean => outcome === 'made' || outcome === 'changed';

/** What came, or would come, of each text and of each picture a text shows. */
export async function bringIn(bundle: Bundle, how: How): Promise<Pushed[]> {
  const done: Pushed[] = [];
  for (const batch of batchesOf(bundle.texts)) done.push(...(await brought(bundle, batch, how)));
  if (!how.plan) await refresh({ queryKey: ['authoring'] });
  return done;
}

async function brought(
  bundle: Bundle,
  files: Bundle['texts'],
  { folderId, publish, plan }: How,
): Promise<Pushed[]> {
  const ask = (hashes: Bundle['hashes'], isPlan: boolean) => {
    const into = folderId ? { folderId } : {};
    const input = { ...into, files: [...files], pictures: hashes, publish, plan: isPlan };
    return authoring.push.change(input);
  };
  const looked = await ask(bundle.hashes, true);
  const pictures: Pushed[] = [];
  for (const one of looked.pictures) pictures.push(await picture(bundle, one, { folderId, plan }));
  const refused = new Set(pictures.filter(isRefused).map(({ path }) => path));
  const hashes = Object.entries(bundle.hashes).filter(([path]) => !refused.has(path));
  const said = plan && refused.size === 0 ? looked : await ask(Object.fromEntries(hashes), plan);
  return [...pictures, ...said.files];
}

const isRefused = ({ outcome }: Pushed): boolean => outcome === 'refused';

/** One that is no picture is named with its reason; the rest goes on. */
async function picture(
  { pictures }: Bundle,
  { path, alt, isHere }: Answer['pictures'][number],
  { folderId, plan }: Pick<How, 'folderId' | 'plan'>,
): Promise<Pushed> {
  const bytes = pictures.get(path) ?? new Uint8Array();
  const why = whyNoPicture(bytes) ?? (plan || isHere ? null : await refusal());
  if (why) return { path, outcome: 'refused', sentence: why };
  return { path, outcome: isHere ? 'same' : 'made', sentence: null };

  async function refusal(): Promise<string | null> {
    const name = (path.split('/').at(-1) ?? path).slice(0, 200);
    try {
      await authoring.addMedia.change({ folderId, name, alt, data: base64Of(bytes) });
      return null;
    } catch (error) {
      if (error instanceof Problem && error.details.status === 422) return error.details.detail;
      throw error;
    }
  }
}

/** In pieces: an argument list holds no picture. */
function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += 32_768) {
    binary += String.fromCharCode(...bytes.subarray(from, from + 32_768));
  }
  return btoa(binary);
}
