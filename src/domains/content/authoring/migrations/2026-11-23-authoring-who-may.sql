-- Each role holds what the ones before it may: 1 author, 2 reviewer, 3 publisher.
create function authoring.rank(role text) returns integer language sql immutable parallel safe
  as $$ select array_position(array['author', 'reviewer', 'publisher'], role) $$;

create function authoring.is_administrator() returns boolean language sql stable as $$
  select exists (select from org.people p where p.organisation_id = platform.organisation()
    and p.person_id = platform.person() and p.role = 'administrator') $$;

-- The folders the person of the transaction works in, with what they may there: their own roles and
-- those of all folders above; administrators everywhere. A definer, since the policies of the two
-- tables it reads ask it.
create function authoring.mine() returns table (folder_id uuid, rank integer)
language sql stable security definer set search_path = '' as $$
  with recursive held (folder_id, rank) as (
    select r.folder_id, authoring.rank(r.role) from authoring.roles r
    where r.organisation_id = platform.organisation() and r.person_id = platform.person()
    union
    select f.folder_id, 3 from authoring.folders f
    where f.organisation_id = platform.organisation() and f.parent_id is null
      and authoring.is_administrator()
    union
    select f.folder_id, h.rank from held h
    join authoring.folders f on f.organisation_id = platform.organisation()
      and f.parent_id = h.folder_id
  )
  select held.folder_id, max(held.rank) from held group by held.folder_id
$$;
revoke execute on function authoring.mine() from public;
grant execute on function authoring.mine() to groundswell_app;

-- Whether a folder, or one above it, wants a second pair of eyes; asked also where one sees no further up.
create function authoring.wants_second_eyes(folder uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  with recursive above as (
    select f.parent_id, f.second_eyes from authoring.folders f
    where f.organisation_id = platform.organisation() and f.folder_id = folder
    union all
    select f.parent_id, f.second_eyes from above a
    join authoring.folders f on f.organisation_id = platform.organisation()
      and f.folder_id = a.parent_id
  )
  select coalesce(bool_or(second_eyes), false) from above
$$;
revoke execute on function authoring.wants_second_eyes(uuid) from public;
grant execute on function authoring.wants_second_eyes(uuid) to groundswell_app;

create function authoring.may(item uuid, needed integer) returns boolean language sql stable as $$
  select exists (select from authoring.items i join authoring.mine() m on m.folder_id = i.folder_id
    where i.organisation_id = platform.organisation() and i.item_id = item and m.rank >= needed) $$;

-- What neighbours' policies ask.
create function authoring.is_staff() returns boolean language sql stable as $$
  select authoring.is_administrator() or exists (select from authoring.mine()) $$;
create function authoring.may_write(item uuid) returns boolean language sql stable
  as $$ select authoring.may(item, 1) $$;
create function authoring.may_publish(item uuid) returns boolean language sql stable
  as $$ select authoring.may(item, 3) $$;

select platform.guard('authoring.folders');
select platform.guard('authoring.roles');
select platform.guard('authoring.fields');
select platform.guard('authoring.items');
select platform.guard('authoring.drafts');
select platform.guard('authoring.revisions');
select platform.guard('authoring.versions');
select platform.guard('authoring.reviews');
select platform.guard('authoring.comments');
select platform.guard('authoring.publications');
select platform.guard('authoring.media');
select platform.guard('authoring.files');
select platform.guard('authoring.version_media');

create policy seen on authoring.folders for select to groundswell_app
  using (organisation_id = platform.organisation()
    and folder_id in (select m.folder_id from authoring.mine() m));
create policy made on authoring.folders for insert to groundswell_app
  with check (organisation_id = platform.organisation() and made_by = platform.person()
    and (authoring.is_administrator()
      or parent_id in (select m.folder_id from authoring.mine() m where m.rank = 3)));
create policy changed on authoring.folders for update to groundswell_app
  using (organisation_id = platform.organisation()
    and folder_id in (select m.folder_id from authoring.mine() m where m.rank = 3));
create policy removed on authoring.folders for delete to groundswell_app
  using (organisation_id = platform.organisation()
    and folder_id in (select m.folder_id from authoring.mine() m where m.rank = 3));

create policy seen on authoring.roles for select to groundswell_app
  using (organisation_id = platform.organisation()
    and folder_id in (select m.folder_id from authoring.mine() m));
create policy given on authoring.roles for insert to groundswell_app
  with check (organisation_id = platform.organisation() and given_by = platform.person()
    and folder_id in (select m.folder_id from authoring.mine() m where m.rank = 3));
create policy taken on authoring.roles for delete to groundswell_app
  using (organisation_id = platform.organisation()
    and folder_id in (select m.folder_id from authoring.mine() m where m.rank = 3));
revoke update on authoring.roles from groundswell_app;

create policy seen on authoring.fields for select to groundswell_app
  using (organisation_id = platform.organisation() and authoring.is_staff());
create policy made on authoring.fields for insert to groundswell_app
  with check (organisation_id = platform.organisation() and authoring.is_administrator());
create policy changed on authoring.fields for update to groundswell_app
  using (organisation_id = platform.organisation() and authoring.is_administrator());
revoke delete on authoring.fields from groundswell_app;

-- Who published what when is no secret and holds no words; the words are in versions.
create policy seen on authoring.publications for select to groundswell_app
  using (organisation_id = platform.organisation());
create policy published on authoring.publications for insert to groundswell_app
  with check (organisation_id = platform.organisation() and published_by = platform.person()
    and authoring.may_publish(item_id)
    and exists (select from authoring.versions v
      join authoring.items i on i.organisation_id = v.organisation_id and i.item_id = v.item_id
      where v.organisation_id = publications.organisation_id
        and v.version_id = publications.version_id and v.item_id = publications.item_id
        and (not authoring.wants_second_eyes(i.folder_id) or exists (select from authoring.reviews r
          where r.organisation_id = v.organisation_id and r.version_id = v.version_id
            and r.verdict = 'approved' and r.by_id <> v.made_by))));
create policy withdrawn on authoring.publications for update to groundswell_app
  using (organisation_id = platform.organisation() and authoring.may_publish(item_id));
revoke delete on authoring.publications from groundswell_app;

-- Whoever works in the folder; and everybody, while a version of it is published.
create policy worked_on on authoring.items to groundswell_app
  using (organisation_id = platform.organisation()
    and folder_id in (select m.folder_id from authoring.mine() m))
  with check (organisation_id = platform.organisation()
    and folder_id in (select m.folder_id from authoring.mine() m));
create policy published on authoring.items for select to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from authoring.publications p where p.organisation_id = items.organisation_id
      and p.item_id = items.item_id and p.withdrawn_at is null));
revoke delete on authoring.items from groundswell_app;

create policy worked_on on authoring.drafts to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from authoring.items i
      where i.organisation_id = drafts.organisation_id and i.item_id = drafts.item_id
        and i.folder_id in (select m.folder_id from authoring.mine() m)))
  with check (organisation_id = platform.organisation() and authoring.may_write(item_id));
revoke delete on authoring.drafts from groundswell_app;

create policy worked_on on authoring.revisions to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from authoring.items i
      where i.organisation_id = revisions.organisation_id and i.item_id = revisions.item_id
        and i.folder_id in (select m.folder_id from authoring.mine() m)))
  with check (organisation_id = platform.organisation() and authoring.may_write(item_id));
revoke update on authoring.revisions from groundswell_app;

create policy worked_on on authoring.versions for select to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from authoring.items i
      where i.organisation_id = versions.organisation_id and i.item_id = versions.item_id
        and i.folder_id in (select m.folder_id from authoring.mine() m)));
create policy published on authoring.versions for select to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from authoring.publications p where p.organisation_id = versions.organisation_id
      and p.version_id = versions.version_id and p.withdrawn_at is null));
create policy made on authoring.versions for insert to groundswell_app
  with check (organisation_id = platform.organisation() and made_by = platform.person()
    and authoring.may_write(item_id));
revoke update, delete on authoring.versions from groundswell_app;

-- Approving takes a reviewer; asking, and taking one's own word back, does not.
create policy seen on authoring.reviews for select to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from authoring.items i
      where i.organisation_id = reviews.organisation_id and i.item_id = reviews.item_id
        and i.folder_id in (select m.folder_id from authoring.mine() m)));
create policy said on authoring.reviews for insert to groundswell_app
  with check (organisation_id = platform.organisation() and by_id = platform.person()
    and authoring.may(item_id, case when verdict in ('asked', 'taken-back') then 1 else 2 end));
revoke update, delete on authoring.reviews from groundswell_app;

create policy seen on authoring.comments for select to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from authoring.items i
      where i.organisation_id = comments.organisation_id and i.item_id = comments.item_id
        and i.folder_id in (select m.folder_id from authoring.mine() m)));
create policy said on authoring.comments for insert to groundswell_app
  with check (organisation_id = platform.organisation() and by_id = platform.person()
    and authoring.may_write(item_id));
create policy settled on authoring.comments for update to groundswell_app
  using (organisation_id = platform.organisation() and authoring.may_write(item_id));
revoke delete on authoring.comments from groundswell_app;

create policy worked_with on authoring.media to groundswell_app
  using (organisation_id = platform.organisation()
    and folder_id in (select m.folder_id from authoring.mine() m))
  with check (organisation_id = platform.organisation()
    and folder_id in (select m.folder_id from authoring.mine() m));
create policy published on authoring.media for select to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from authoring.version_media u
      join authoring.publications p on p.organisation_id = u.organisation_id
        and p.version_id = u.version_id and p.withdrawn_at is null
      where u.organisation_id = media.organisation_id and u.media_id = media.media_id));
create policy of_media on authoring.files for select to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from authoring.media m where m.organisation_id = files.organisation_id
      and m.media_id = files.media_id));
create policy added on authoring.files for insert to groundswell_app
  with check (organisation_id = platform.organisation()
    and exists (select from authoring.media m where m.organisation_id = files.organisation_id
      and m.media_id = files.media_id
      and m.folder_id in (select w.folder_id from authoring.mine() w)));
revoke update, delete on authoring.files from groundswell_app;
create policy of_organisation on authoring.version_media for select to groundswell_app
  using (organisation_id = platform.organisation());
create policy made on authoring.version_media for insert to groundswell_app
  with check (organisation_id = platform.organisation()
    and exists (select from authoring.versions v where v.organisation_id = version_media.organisation_id
      and v.version_id = version_media.version_id));
revoke update, delete on authoring.version_media from groundswell_app;

-- A slug is one of its kind in the organisation, also beside items one does not see.
create function authoring.taken(wanted text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from authoring.items i
    where i.organisation_id = platform.organisation() and i.slug = wanted) $$;
revoke execute on function authoring.taken(text) from public;
grant execute on function authoring.taken(text) to groundswell_app;

-- What the whole organisation keeps, against its quota: numbers, whoever asks.
create function authoring.kept() returns table (items bigint, media_bytes bigint)
language sql stable security definer set search_path = '' as $$
  select (select count(*) from authoring.items i where i.organisation_id = platform.organisation()),
    (select coalesce(sum(m.bytes), 0) from authoring.media m
      where m.organisation_id = platform.organisation()) $$;
revoke execute on function authoring.kept() from public;
grant execute on function authoring.kept() to groundswell_app;
