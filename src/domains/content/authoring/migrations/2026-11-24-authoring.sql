-- Whether the person of the transaction may put folders into this one, or at the top, and take them out.
create function authoring.leads(folder uuid) returns boolean language sql stable as $$
  select case when folder is null then authoring.is_administrator()
    else folder in (select m.folder_id from authoring.mine() m where m.rank = 3) end $$;

-- Where a folder lies decides who works in it and whether a second pair of eyes is asked for, so it is
-- moved only by who leads the place it leaves and the place it comes to, and never into itself.
revoke update on authoring.folders from groundswell_app;
grant update (name, name_key, second_eyes) on authoring.folders to groundswell_app;
create function authoring.move_folder(folder uuid, parent uuid) returns boolean
language sql security definer set search_path = '' as $$
  with recursive above as (
    select f.folder_id, f.parent_id from authoring.folders f
    where f.organisation_id = platform.organisation() and f.folder_id = parent
    union all
    select f.folder_id, f.parent_id from above a join authoring.folders f
      on f.organisation_id = platform.organisation() and f.folder_id = a.parent_id
  ), moved as (
    update authoring.folders f set parent_id = parent
    where f.organisation_id = platform.organisation() and f.folder_id = folder
      and authoring.leads(f.parent_id) and authoring.leads(parent)
      and not exists (select from above a where a.folder_id = folder)
    returning 1
  )
  select exists (select from moved)
$$;
revoke execute on function authoring.move_folder(uuid, uuid) from public;
grant execute on function authoring.move_folder(uuid, uuid) to groundswell_app;
