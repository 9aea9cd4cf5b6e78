-- Under row-level security no index serves LIKE, since an operator that may say what it saw (it is not
-- leakproof) must wait until the policy has decided. So words are looked up by a function with the
-- owner's eyes and a check of its own: ids of the viewer's organisation, which everyone in it may know.
alter table org.people add column words tsvector generated always as (array_to_tsvector(
  array_remove(string_to_array(name_key || ' ' || coalesce(email, ''), ' '), ''))) stored;
create index people_by_word on org.people using gin (words);

create function org.people_named(beginnings tsquery, most integer) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select p.person_id from org.people p
  where p.organisation_id = platform.organisation() and p.words @@ beginnings limit most
$$;
revoke execute on function org.people_named(tsquery, integer) from public;
grant execute on function org.people_named(tsquery, integer) to groundswell_app;
