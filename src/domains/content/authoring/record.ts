import type { Columns } from '../../../platform/columns.ts';
import type { RecordSource } from '../../../platform/record.ts';
import { pathsOf, section } from '../../../platform/universal/record-files.ts';
import { filesOf } from './api-files-write.ts';
import type { ItemType } from './contract-types.ts';
import { saidBy, type Written, writtenBy } from './store-record.ts';

const none = new Map<string, string>();

/** As it lies in a folder of content: a version by its number, the working copy by its name alone. */
function markdownOf(written: readonly Written[]) {
  const free = pathsOf();
  return written.flatMap((one) => {
    const folder = ['content', one.slug, one.number ? `version ${one.number}` : 'working copy'];
    const item = { ...one, type: one.type as ItemType, folder, tags: [] };
    return filesOf(item, none).map(({ path, text }) => ({ path: free(path), text }));
  });
}

/** What somebody wrote here, and what they said of what others wrote. */
export const record: RecordSource = async ({ db, viewer }) => {
  const written = await writtenBy(db, viewer);
  const said = await saidBy(db, viewer);
  const lines = said.map(({ slug, at, about, text }) => `- ${slug}, ${at}, ${about}: ${text}`);
  const remarks = section('What I said', lines.join('\n'));
  const files = remarks ? [{ path: 'content/remarks.md', text: remarks }] : [];
  return { markdown: [...markdownOf(written), ...files], json: { written, said } };
};

const own = { organisation_id: 'retain' } as const;

/** What may become of each column: what somebody wrote goes out with them and stays published. */
export const columns: Columns = {
  'authoring.folders': {
    ...own,
    folder_id: 'retain',
    parent_id: 'retain',
    name: 'retain',
    name_key: 'retain',
    second_eyes: 'retain',
    made_at: 'retain',
    made_by: 'retain',
  },
  'authoring.roles': {
    ...own,
    folder_id: 'retain',
    person_id: 'retain',
    role: 'export',
    given_at: 'export',
    given_by: 'retain',
  },
  'authoring.fields': {
    ...own,
    field_id: 'retain',
    type: 'retain',
    key: 'retain',
    label: 'retain',
    hint: 'retain',
    kind: 'retain',
    choices: 'retain',
    localised: 'retain',
    needed: 'retain',
    made_at: 'retain',
    made_by: 'retain',
    retired_at: 'retain',
    retired_by: 'retain',
  },
  'authoring.items': {
    ...own,
    item_id: 'retain',
    folder_id: 'retain',
    type: 'export',
    slug: 'export',
    tags: 'export',
    default_locale: 'export',
    made_at: 'export',
    made_by: 'retain',
    archived_at: 'retain',
    archived_by: 'retain',
  },
  'authoring.drafts': {
    ...own,
    item_id: 'retain',
    revision: 'retain',
    title: 'export',
    body: 'export',
    waiting: 'erase',
    contributors: 'retain',
    plain: 'erase',
    words: 'erase',
    updated_at: 'export',
    updated_by: 'retain',
  },
  'authoring.revisions': {
    ...own,
    item_id: 'retain',
    revision: 'retain',
    body: 'erase',
    saved_at: 'retain',
    saved_by: 'retain',
  },
  'authoring.versions': {
    ...own,
    version_id: 'retain',
    item_id: 'retain',
    number: 'export',
    from_revision: 'retain',
    title: 'export',
    body: 'export',
    note: 'export',
    contributors: 'retain',
    made_at: 'export',
    made_by: 'retain',
  },
  'authoring.reviews': {
    ...own,
    review_id: 'retain',
    item_id: 'retain',
    version_id: 'retain',
    verdict: 'export',
    note: 'export',
    asked_of: 'retain',
    at: 'export',
    by_id: 'retain',
  },
  'authoring.comments': {
    ...own,
    comment_id: 'retain',
    item_id: 'retain',
    path: 'export',
    text: 'export',
    at: 'export',
    by_id: 'retain',
    settled_at: 'retain',
    settled_by: 'retain',
  },
  'authoring.publications': {
    ...own,
    publication_id: 'retain',
    item_id: 'retain',
    version_id: 'retain',
    published_at: 'export',
    published_by: 'retain',
    withdrawn_at: 'retain',
    withdrawn_by: 'retain',
  },
  'authoring.media': {
    ...own,
    media_id: 'retain',
    folder_id: 'retain',
    name: 'export',
    alt: 'export',
    kind: 'retain',
    sha256: 'retain',
    source_sha256: 'retain',
    width: 'retain',
    height: 'retain',
    bytes: 'retain',
    added_at: 'export',
    added_by: 'retain',
  },
  'authoring.files': { ...own, media_id: 'retain', data: 'retain' },
  'authoring.version_media': { ...own, version_id: 'retain', media_id: 'retain' },
};
