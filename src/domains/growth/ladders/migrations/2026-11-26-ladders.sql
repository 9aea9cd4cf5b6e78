create schema ladders;
grant usage on schema ladders to groundswell_app;

create table ladders.ladders (
  organisation_id uuid not null,
  ladder_id uuid not null,
  made_by uuid not null,
  made_at timestamptz not null,
  archived_at timestamptz,
  archived_by uuid,
  primary key (organisation_id, ladder_id),
  foreign key (organisation_id, made_by) references org.people,
  check ((archived_at is null) = (archived_by is null))
);

create table ladders.keepers (
  organisation_id uuid not null,
  ladder_id uuid not null,
  person_id uuid not null,
  named_by uuid not null,
  named_at timestamptz not null,
  primary key (organisation_id, ladder_id, person_id),
  foreign key (organisation_id, ladder_id) references ladders.ladders,
  foreign key (organisation_id, person_id) references org.people
);

-- A version without a number is the draft; published, it never changes again.
-- head: { name, kind, about, source, tracks, points }.
create table ladders.versions (
  organisation_id uuid not null,
  version_id uuid not null,
  ladder_id uuid not null,
  number integer,
  revision integer not null,
  head jsonb not null,
  note text not null default '',
  changed_by uuid not null,
  changed_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  primary key (organisation_id, version_id),
  unique (organisation_id, ladder_id, number),
  foreign key (organisation_id, ladder_id) references ladders.ladders,
  check (num_nonnulls(number, published_by, published_at) in (0, 3))
);
create unique index one_draft on ladders.versions (organisation_id, ladder_id) where number is null;

-- The skills of one version, by keys that stay through all of them.
create table ladders.skills (
  organisation_id uuid not null,
  version_id uuid not null,
  skill_key text not null,
  position integer not null,
  skill jsonb not null,
  primary key (organisation_id, version_id, skill_key),
  foreign key (organisation_id, version_id) references ladders.versions on delete cascade
);

-- The ladder and path somebody looks at: a setting of theirs, and nobody's verdict.
create table ladders.choices (
  organisation_id uuid not null,
  person_id uuid not null,
  ladder_id uuid not null,
  track_key text,
  seen_version_id uuid not null,
  chosen_at timestamptz not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references org.people,
  foreign key (organisation_id, ladder_id) references ladders.ladders,
  foreign key (organisation_id, seen_version_id) references ladders.versions
);

create function ladders.is_administrator() returns boolean language sql stable as $$
  select exists (select from org.people p where p.organisation_id = platform.organisation()
    and p.person_id = platform.person() and p.role = 'administrator') $$;

-- Whether the person of the transaction keeps a ladder.
create function ladders.keeps(ladder uuid) returns boolean language sql stable as $$
  select ladders.is_administrator() or exists (select from ladders.keepers k
    where k.organisation_id = platform.organisation() and k.ladder_id = ladder
      and k.person_id = platform.person()) $$;

select platform.guard('ladders.ladders');
select platform.guard('ladders.keepers');
select platform.guard('ladders.versions');
select platform.guard('ladders.skills');
select platform.guard('ladders.choices');

-- What is published is everybody's to read; a draft its keepers'.
create policy seen on ladders.ladders for select to groundswell_app
  using (organisation_id = platform.organisation() and (ladders.keeps(ladder_id)
    or exists (select from ladders.versions v where v.organisation_id = ladders.organisation_id
      and v.ladder_id = ladders.ladder_id and v.number is not null)));
create policy made on ladders.ladders for insert to groundswell_app
  with check (organisation_id = platform.organisation() and made_by = platform.person()
    and ladders.is_administrator());
create policy put_away on ladders.ladders for update to groundswell_app
  using (organisation_id = platform.organisation() and ladders.keeps(ladder_id));
revoke delete on ladders.ladders from groundswell_app;

create policy seen on ladders.keepers for select to groundswell_app
  using (organisation_id = platform.organisation());
create policy named on ladders.keepers for insert to groundswell_app
  with check (organisation_id = platform.organisation() and named_by = platform.person()
    and ladders.is_administrator());
create policy relieved on ladders.keepers for delete to groundswell_app
  using (organisation_id = platform.organisation() and ladders.is_administrator());
revoke update on ladders.keepers from groundswell_app;

create policy seen on ladders.versions for select to groundswell_app
  using (organisation_id = platform.organisation()
    and (number is not null or ladders.keeps(ladder_id)));
create policy drafted on ladders.versions for insert to groundswell_app
  with check (organisation_id = platform.organisation() and number is null
    and changed_by = platform.person() and ladders.keeps(ladder_id));
create policy changed on ladders.versions for update to groundswell_app
  using (organisation_id = platform.organisation() and number is null and ladders.keeps(ladder_id))
  with check (organisation_id = platform.organisation() and ladders.keeps(ladder_id)
    and coalesce(published_by, changed_by) = platform.person());
create policy thrown_away on ladders.versions for delete to groundswell_app
  using (organisation_id = platform.organisation() and number is null and ladders.keeps(ladder_id));

-- Whoever sees a version sees its skills; only those of a draft come and go.
create policy seen on ladders.skills for select to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from ladders.versions v where v.organisation_id = skills.organisation_id
      and v.version_id = skills.version_id));
create policy drafted on ladders.skills for insert to groundswell_app
  with check (organisation_id = platform.organisation()
    and exists (select from ladders.versions v where v.organisation_id = skills.organisation_id
      and v.version_id = skills.version_id and v.number is null and ladders.keeps(v.ladder_id)));
create policy removed on ladders.skills for delete to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from ladders.versions v where v.organisation_id = skills.organisation_id
      and v.version_id = skills.version_id and v.number is null and ladders.keeps(v.ladder_id)));
revoke update on ladders.skills from groundswell_app;

create policy own on ladders.choices to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person())
  with check (organisation_id = platform.organisation() and person_id = platform.person());
