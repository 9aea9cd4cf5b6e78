-- What a policy looks up in another guarded table brings that table's policies into the plan, whether
-- or not a row is ever asked for them. The two rare cases are asked by a function, after the usual ones.

-- The points discussed in what was handed over to me.
create function meetings.points_handed_to_me() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select t.point_id from meetings.handovers h
  join meetings.ticks t on t.organisation_id = h.organisation_id and t.meeting_id = h.meeting_id
  where h.organisation_id = platform.organisation() and h.to_person_id = platform.person()
$$;

-- Sealed preparation opens when both have published; asked of one's own pairs only.
create function meetings.is_unsealed(meeting uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select count(*) = 2 from meetings.publications p
  where p.organisation_id = platform.organisation() and p.meeting_id = meeting
    and p.pair_id in (select meetings.open_to_me())
$$;

revoke execute on function meetings.points_handed_to_me(), meetings.is_unsealed(uuid) from public;
grant execute on function meetings.points_handed_to_me(), meetings.is_unsealed(uuid) to groundswell_app;

alter policy handed_over on meetings.talking_points
  using (organisation_id = platform.organisation() and shared_at is not null
    and point_id = any (array(select handed.id from meetings.points_handed_to_me() as handed(id))));
alter policy own_or_open on meetings.preparations
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))
    and (person_id = platform.person() or meetings.is_unsealed(meeting_id)));
