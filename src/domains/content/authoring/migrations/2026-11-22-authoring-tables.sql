create schema authoring;
grant usage on schema authoring to groundswell_app;

create table authoring.folders (
  organisation_id uuid not null,
  folder_id uuid not null,
  parent_id uuid,
  name text not null check (char_length(name) between 1 and 100),
  name_key text not null,
  second_eyes boolean not null default false,
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (organisation_id, folder_id),
  unique nulls not distinct (organisation_id, parent_id, name_key),
  foreign key (organisation_id, parent_id) references authoring.folders,
  foreign key (organisation_id, made_by) references org.people
);

-- A role holds for the folder and everything below it; a person has the highest that reaches them.
create table authoring.roles (
  organisation_id uuid not null,
  folder_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('author', 'reviewer', 'publisher')),
  given_at timestamptz not null,
  given_by uuid not null,
  primary key (organisation_id, folder_id, person_id),
  foreign key (organisation_id, folder_id) references authoring.folders on delete cascade,
  foreign key (organisation_id, person_id) references org.people
);
create index roles_of_person on authoring.roles (organisation_id, person_id);

-- Fields an organisation adds to a type; values lie in the body under `custom`, by this key.
create table authoring.fields (
  organisation_id uuid not null,
  field_id uuid not null,
  type text not null,
  key text not null,
  label text not null,
  hint text not null default '',
  kind text not null check (kind in ('line', 'text', 'markdown', 'number', 'yes-no', 'date', 'link', 'choice')),
  choices text[] not null default '{}',
  localised boolean not null,
  needed boolean not null default false,
  made_at timestamptz not null,
  made_by uuid not null,
  retired_at timestamptz,
  retired_by uuid,
  primary key (organisation_id, field_id),
  unique (organisation_id, type, key)
);

create table authoring.items (
  organisation_id uuid not null,
  item_id uuid not null,
  folder_id uuid not null,
  type text not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 80),
  tags text[] not null default '{}',
  default_locale text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  archived_at timestamptz,
  archived_by uuid,
  primary key (organisation_id, item_id),
  unique (organisation_id, slug),
  foreign key (organisation_id, folder_id) references authoring.folders,
  foreign key (organisation_id, made_by) references org.people
);
create index items_of_folder on authoring.items (organisation_id, folder_id);

-- The one working copy. `waiting` holds words that a merge could not put into the body, until settled.
create table authoring.drafts (
  organisation_id uuid not null,
  item_id uuid not null,
  revision integer not null,
  title text not null,
  body jsonb not null,
  waiting jsonb not null default '[]',
  contributors uuid[] not null,
  plain text not null,
  words tsvector generated always as
    (to_tsvector('simple', translate(left(plain, 200000), '.,;:/\_@''"()[]{}<>!?-', '                     '))) stored,
  updated_at timestamptz not null,
  updated_by uuid not null,
  primary key (organisation_id, item_id),
  foreign key (organisation_id, item_id) references authoring.items,
  foreign key (organisation_id, updated_by) references org.people
);
create index drafts_by_day on authoring.drafts (organisation_id, updated_at desc, item_id desc);

-- Earlier states of the working copy: what a save began from, so that two authors can be merged.
create table authoring.revisions (
  organisation_id uuid not null,
  item_id uuid not null,
  revision integer not null,
  body jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  primary key (organisation_id, item_id, revision),
  foreign key (organisation_id, item_id) references authoring.items
);

create table authoring.versions (
  organisation_id uuid not null,
  version_id uuid not null,
  item_id uuid not null,
  number integer not null,
  from_revision integer not null,
  title text not null,
  body jsonb not null,
  note text not null default '',
  contributors uuid[] not null,
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (organisation_id, version_id),
  unique (organisation_id, item_id, number),
  foreign key (organisation_id, item_id) references authoring.items,
  foreign key (organisation_id, made_by) references org.people
);

-- What was said of a version; its standing follows from the rows.
create table authoring.reviews (
  organisation_id uuid not null,
  review_id uuid not null,
  item_id uuid not null,
  version_id uuid not null,
  verdict text not null check (verdict in ('asked', 'approved', 'changes', 'taken-back')),
  note text not null default '',
  asked_of uuid[] not null default '{}',
  at timestamptz not null,
  by_id uuid not null,
  primary key (organisation_id, review_id),
  foreign key (organisation_id, version_id) references authoring.versions,
  foreign key (organisation_id, by_id) references org.people
);
create index reviews_of_item on authoring.reviews (organisation_id, item_id, at);

create table authoring.comments (
  organisation_id uuid not null,
  comment_id uuid not null,
  item_id uuid not null,
  path text not null,
  text text not null check (char_length(text) <= 4000),
  at timestamptz not null,
  by_id uuid not null,
  settled_at timestamptz,
  settled_by uuid,
  primary key (organisation_id, comment_id),
  foreign key (organisation_id, item_id) references authoring.items,
  foreign key (organisation_id, by_id) references org.people
);
create index comments_of_item on authoring.comments (organisation_id, item_id, at);

create table authoring.publications (
  organisation_id uuid not null,
  publication_id uuid not null,
  item_id uuid not null,
  version_id uuid not null,
  published_at timestamptz not null,
  published_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (organisation_id, publication_id),
  foreign key (organisation_id, item_id) references authoring.items,
  foreign key (organisation_id, version_id) references authoring.versions
);
create index open_publications on authoring.publications
  (organisation_id, item_id, published_at desc, publication_id desc) where withdrawn_at is null;
create index publications_of_version on authoring.publications (organisation_id, version_id)
  where withdrawn_at is null;

-- Pictures, encoded anew: what came in is never kept. The hash of what came in tells a second upload.
create table authoring.media (
  organisation_id uuid not null,
  media_id uuid not null,
  folder_id uuid not null,
  name text not null,
  alt text not null default '',
  kind text not null,
  sha256 text not null,
  source_sha256 text not null,
  width integer not null,
  height integer not null,
  bytes integer not null,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (organisation_id, media_id),
  unique (organisation_id, folder_id, sha256),
  foreign key (organisation_id, folder_id) references authoring.folders,
  foreign key (organisation_id, added_by) references org.people
);
create table authoring.files (
  organisation_id uuid not null,
  media_id uuid not null,
  data bytea not null,
  primary key (organisation_id, media_id),
  foreign key (organisation_id, media_id) references authoring.media on delete cascade
);
create table authoring.version_media (
  organisation_id uuid not null,
  version_id uuid not null,
  media_id uuid not null,
  primary key (organisation_id, version_id, media_id),
  foreign key (organisation_id, version_id) references authoring.versions,
  foreign key (organisation_id, media_id) references authoring.media
);
create index versions_with_media on authoring.version_media (organisation_id, media_id);
