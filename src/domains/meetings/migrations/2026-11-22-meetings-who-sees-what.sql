-- Who sees what: the second lock. The first one is the reach functions of the slice.
-- The policies called `written` outlast access: one's own words stay one's own, to take along.

create function meetings.open_to_me() returns setof uuid language sql stable as $$
  select a.pair_id from meetings.access a
  where a.organisation_id = platform.organisation() and a.person_id = platform.person()
    and a.until is null
$$;
create function meetings.handed_to_me() returns setof uuid language sql stable as $$
  select h.meeting_id from meetings.handovers h
  where h.organisation_id = platform.organisation() and h.to_person_id = platform.person()
$$;

-- That two people are a pair is known to these two, for good; what they wrote follows access.
create policy the_two on meetings.pairs for select to groundswell_app
  using (organisation_id = platform.organisation() and platform.person() in (manager_id, engineer_id));
create policy founded on meetings.pairs for insert to groundswell_app
  with check (organisation_id = platform.organisation()
    and platform.person() in (manager_id, engineer_id) and created_by = platform.person());
revoke update, delete on meetings.pairs from groundswell_app;

create policy the_two on meetings.access for select to groundswell_app
  using (organisation_id = platform.organisation() and (person_id = platform.person()
    or exists (select from meetings.pairs p where p.organisation_id = access.organisation_id
      and p.pair_id = access.pair_id)));
-- Given when the pair is founded, which its key makes happen once.
create policy given on meetings.access for insert to groundswell_app
  with check (organisation_id = platform.organisation() and until is null
    and exists (select from meetings.pairs p where p.organisation_id = access.organisation_id
      and p.pair_id = access.pair_id and access.person_id in (p.manager_id, p.engineer_id)
      and access.since = p.created_at));
-- Ended and opened again by meetings.settle alone, which looks at the facts itself.
revoke update, delete on meetings.access from groundswell_app;

create policy of_the_pair on meetings.series to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me())));
revoke delete on meetings.series from groundswell_app;

create policy of_the_pair on meetings.meetings to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me())));
create policy handed_over on meetings.meetings for select to groundswell_app
  using (organisation_id = platform.organisation()
    and meeting_id = any (array(select meetings.handed_to_me())));

create policy of_the_pair on meetings.moves to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me())));

create policy shared_or_own on meetings.talking_points for select to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me()))
    and (shared_at is not null or author_id = platform.person()));
create policy handed_over on meetings.talking_points for select to groundswell_app
  using (organisation_id = platform.organisation() and shared_at is not null
    and exists (select from meetings.ticks t where t.organisation_id = talking_points.organisation_id
      and t.point_id = talking_points.point_id
      and t.meeting_id = any (array(select meetings.handed_to_me()))));
create policy written on meetings.talking_points for select to groundswell_app
  using (organisation_id = platform.organisation() and author_id = platform.person());
create policy own on meetings.talking_points for insert to groundswell_app
  with check (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me()))
    and author_id = platform.person());
create policy changed on meetings.talking_points for update to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me()))
    and (shared_at is not null or author_id = platform.person()));
revoke delete on meetings.talking_points from groundswell_app;

-- A tick says nothing of its point but that it was discussed; whose it was is read from the point.
create policy of_the_meeting on meetings.ticks for select to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from meetings.meetings m where m.organisation_id = ticks.organisation_id
      and m.meeting_id = ticks.meeting_id));
create policy ticked on meetings.ticks for insert to groundswell_app
  with check (organisation_id = platform.organisation() and ticked_by = platform.person()
    and exists (select from meetings.meetings m where m.organisation_id = ticks.organisation_id
      and m.meeting_id = ticks.meeting_id and m.pair_id = any (array(select meetings.open_to_me()))));
create policy unticked on meetings.ticks for delete to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from meetings.meetings m where m.organisation_id = ticks.organisation_id
      and m.meeting_id = ticks.meeting_id and m.pair_id = any (array(select meetings.open_to_me()))));
revoke update on meetings.ticks from groundswell_app;

create policy of_the_pair on meetings.check_ins for select to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me())));
create policy written on meetings.check_ins for select to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
create policy own on meetings.check_ins for insert to groundswell_app
  with check (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me())) and person_id = platform.person());
create policy changed on meetings.check_ins for update to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me())) and person_id = platform.person());
revoke delete on meetings.check_ins from groundswell_app;

create policy of_the_pair on meetings.publications for select to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me())));
create policy own on meetings.publications for insert to groundswell_app
  with check (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me())) and person_id = platform.person());
revoke update, delete on meetings.publications from groundswell_app;

-- Sealed: the other's answer opens when both have published theirs.
create policy own_or_open on meetings.preparations for select to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me()))
    and (person_id = platform.person()
      or (select count(*) from meetings.publications p
          where p.organisation_id = preparations.organisation_id
            and p.meeting_id = preparations.meeting_id) = 2));
create policy written on meetings.preparations for select to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
create policy own on meetings.preparations for insert to groundswell_app
  with check (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me())) and person_id = platform.person());
create policy changed on meetings.preparations for update to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me())) and person_id = platform.person());
revoke delete on meetings.preparations from groundswell_app;

create policy shared_or_own on meetings.notes to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me()))
    and (owner_id is null or owner_id = platform.person()));
create policy written on meetings.notes for select to groundswell_app
  using (organisation_id = platform.organisation() and owner_id = platform.person());
create policy handed_over on meetings.notes for select to groundswell_app
  using (organisation_id = platform.organisation() and owner_id is null
    and meeting_id = any (array(select meetings.handed_to_me())));
revoke delete on meetings.notes from groundswell_app;

-- Only who may write the note: a handed-over record is read from its text, not from its journal.
create policy of_the_note on meetings.note_updates to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from meetings.notes n where n.organisation_id = note_updates.organisation_id
      and n.note_id = note_updates.note_id
      and n.pair_id = any (array(select meetings.open_to_me()))));

create policy written on meetings.note_updates for select to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from meetings.notes n where n.organisation_id = note_updates.organisation_id
      and n.note_id = note_updates.note_id and n.owner_id = platform.person()));

create policy of_the_pair on meetings.promises to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me())));

create policy the_two on meetings.handovers for select to groundswell_app
  using (organisation_id = platform.organisation()
    and platform.person() in (engineer_id, to_person_id));
create policy by_the_engineer on meetings.handovers for insert to groundswell_app
  with check (organisation_id = platform.organisation() and engineer_id = platform.person()
    and exists (select from meetings.meetings m join meetings.pairs p
        on p.organisation_id = m.organisation_id and p.pair_id = m.pair_id
      where m.organisation_id = handovers.organisation_id and m.meeting_id = handovers.meeting_id
        and m.kind = 'career' and p.engineer_id = platform.person()
        and p.manager_id = handovers.manager_id));
create policy taken_back on meetings.handovers for delete to groundswell_app
  using (organisation_id = platform.organisation() and engineer_id = platform.person());
revoke update on meetings.handovers from groundswell_app;

-- Whether one reports to the other now, at one step or at two, and both are still here.
create function meetings.leads(manager uuid, engineer uuid, steps integer) returns boolean
language sql stable as $$
  select not exists (select from org.people x where x.organisation_id = platform.organisation()
      and x.person_id in (manager, engineer) and x.left_on is not null)
    and case steps
      when 1 then exists (select from org.reporting_lines a
        where a.organisation_id = platform.organisation() and a.until_date is null
          and a.person_id = engineer and a.manager_id = manager)
      when 2 then exists (select from org.reporting_lines a join org.reporting_lines b
          on b.organisation_id = a.organisation_id and b.person_id = a.manager_id
            and b.until_date is null
        where a.organisation_id = platform.organisation() and a.until_date is null
          and a.person_id = engineer and b.manager_id = manager)
      else true end
$$;

create function meetings.steps(kind text) returns integer language sql immutable as $$
  select case kind when 'skip-level' then 2 when 'mentoring' then 0 else 1 end
$$;

-- Brings series and access in line with who leads whom, for all pairs one person's lines concern.
-- It decides by the facts alone, so it does no harm whoever calls it; an answer row is a pair
-- whose access changed.
create function meetings.settle(person uuid, at timestamptz)
returns table (pair_id uuid, manager_id uuid, engineer_id uuid)
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  org uuid := platform.organisation();
  concerned uuid[];
begin
  concerned := array(select p.pair_id from meetings.pairs p
    where p.organisation_id = org and (p.manager_id = person or p.engineer_id = person
      or p.engineer_id in (select l.person_id from org.reporting_lines l
        where l.organisation_id = org and l.manager_id = person and l.until_date is null)));
  update meetings.series s set ended_at = at
    from meetings.pairs p
    where s.organisation_id = org and s.pair_id = any (concerned) and s.ended_at is null
      and p.organisation_id = org and p.pair_id = s.pair_id
      and not meetings.leads(p.manager_id, p.engineer_id, meetings.steps(s.kind));
  update meetings.meetings m set skipped_at = at
    from meetings.series s
    where m.organisation_id = org and m.pair_id = any (concerned)
      and m.held_at is null and m.skipped_at is null
      and s.organisation_id = org and s.series_id = m.series_id and s.ended_at is not null;
  return query with bound as (
    select p.pair_id, p.manager_id, p.engineer_id,
      meetings.leads(p.manager_id, p.engineer_id, 1) or meetings.leads(p.manager_id, p.engineer_id, 2)
        or exists (select from meetings.series s where s.organisation_id = org
          and s.pair_id = p.pair_id and s.kind = 'mentoring' and s.ended_at is null) as still
    from meetings.pairs p where p.organisation_id = org and p.pair_id = any (concerned)
  ), closed as (
    update meetings.access a set until = greatest(at, a.since) from bound b
    where a.organisation_id = org and a.pair_id = b.pair_id and a.person_id = b.manager_id
      and a.until is null and not b.still
    returning a.pair_id
  ), opened as (
    insert into meetings.access (organisation_id, pair_id, person_id, since)
    select org, b.pair_id, b.manager_id, at from bound b
    where b.still and not exists (select from meetings.access a where a.organisation_id = org
      and a.pair_id = b.pair_id and a.person_id = b.manager_id and a.until is null)
    on conflict on constraint access_pkey do update set until = null
    returning pair_id
  )
  select b.pair_id, b.manager_id, b.engineer_id from bound b
  where b.pair_id in (select c.pair_id from closed c union select o.pair_id from opened o);
end $$;

-- When someone you meet one to one is taken: times only, as any shared calendar shows them.
create function meetings.busy(person uuid, from_at timestamptz, until_at timestamptz)
returns table (meeting_id uuid, starts_at timestamptz, ends_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select case when platform.person() in (p.manager_id, p.engineer_id) then m.meeting_id end,
    m.starts_at, m.starts_at + m.duration_minutes * interval '1 minute'
  from meetings.pairs p
  join meetings.meetings m on m.organisation_id = p.organisation_id and m.pair_id = p.pair_id
    and m.held_at is null and m.skipped_at is null
    and m.starts_at > from_at - interval '8 hours' and m.starts_at < until_at
  where p.organisation_id = platform.organisation() and person in (p.manager_id, p.engineer_id)
    and exists (select from meetings.pairs mine
      where mine.organisation_id = platform.organisation()
        and platform.person() in (mine.manager_id, mine.engineer_id)
        and person in (mine.manager_id, mine.engineer_id))
$$;

-- The meetings of closed pairs in which one left words: when they were, so that what one takes along
-- has a day. The reasons are told to whom gave them, the points to whom they belong.
create function meetings.where_i_wrote()
returns table (meeting_id uuid, series_id uuid, pair_id uuid, kind text, occurrence_at timestamptz,
  starts_at timestamptz, duration_minutes integer, held_at timestamptz, skipped_at timestamptz,
  skip_reason text, no_commitment_reason text, point_ids uuid[])
language sql stable security definer set search_path = '' as $$
  with mine as (
    select m.*, array(select k.point_id from meetings.ticks k join meetings.talking_points t
        on t.organisation_id = k.organisation_id and t.point_id = k.point_id
      where k.organisation_id = m.organisation_id and k.meeting_id = m.meeting_id
        and t.author_id = platform.person()) as points
    from meetings.pairs p
    join meetings.meetings m on m.organisation_id = p.organisation_id and m.pair_id = p.pair_id
    where p.organisation_id = platform.organisation()
      and platform.person() in (p.manager_id, p.engineer_id)
      and p.pair_id not in (select meetings.open_to_me()))
  select m.meeting_id, m.series_id, m.pair_id, m.kind, m.occurrence_at, m.starts_at,
    m.duration_minutes, m.held_at, m.skipped_at,
    case when m.skipped_by = platform.person() then m.skip_reason end,
    case when m.held_by = platform.person() then m.no_commitment_reason end, m.points
  from mine m
  where m.points <> '{}'
    or m.skipped_by = platform.person() and m.skip_reason is not null
    or m.held_by = platform.person() and m.no_commitment_reason is not null
    or exists (select from meetings.notes n where n.organisation_id = m.organisation_id
      and n.meeting_id = m.meeting_id and n.owner_id = platform.person())
    or exists (select from meetings.preparations r where r.organisation_id = m.organisation_id
      and r.meeting_id = m.meeting_id and r.person_id = platform.person())
    or exists (select from meetings.check_ins c where c.organisation_id = m.organisation_id
      and c.meeting_id = m.meeting_id and c.person_id = platform.person())
$$;
revoke execute on function meetings.settle(uuid, timestamptz), meetings.where_i_wrote(),
  meetings.busy(uuid, timestamptz, timestamptz) from public;
grant execute on function meetings.settle(uuid, timestamptz), meetings.where_i_wrote(),
  meetings.busy(uuid, timestamptz, timestamptz) to groundswell_app;

-- The steward reads facts across the organisation for reminders: times and counts, never words.
grant select (organisation_id, pair_id, manager_id, engineer_id, created_at)
  on meetings.pairs to groundswell_steward;
grant select (organisation_id, pair_id, person_id, since, until)
  on meetings.access to groundswell_steward;
grant select (organisation_id, series_id, pair_id, kind, rrule, time_zone, starts_on,
  duration_minutes, sealed_preparation, created_at, ended_at) on meetings.series to groundswell_steward;
grant select (organisation_id, meeting_id, series_id, pair_id, kind, occurrence_at, starts_at,
  duration_minutes, created_at, held_at, skipped_at) on meetings.meetings to groundswell_steward;
grant select (organisation_id, meeting_id, pair_id, from_at, to_at, moved_at)
  on meetings.moves to groundswell_steward;
grant select (organisation_id, point_id, pair_id, track, author_id, kind, shared_at, standing,
  created_at, closed_at, dropped_at) on meetings.talking_points to groundswell_steward;
grant select (organisation_id, point_id, meeting_id, ticked_at)
  on meetings.ticks to groundswell_steward;
grant select (organisation_id, meeting_id, pair_id, person_id, energy, at)
  on meetings.check_ins to groundswell_steward;
grant select (organisation_id, meeting_id, pair_id, person_id, written_at)
  on meetings.preparations to groundswell_steward;
grant select (organisation_id, meeting_id, pair_id, person_id, published_at)
  on meetings.publications to groundswell_steward;
create policy facts on meetings.pairs for select to groundswell_steward
  using (organisation_id = platform.organisation());
create policy facts on meetings.access for select to groundswell_steward
  using (organisation_id = platform.organisation());
create policy facts on meetings.series for select to groundswell_steward
  using (organisation_id = platform.organisation());
create policy facts on meetings.meetings for select to groundswell_steward
  using (organisation_id = platform.organisation());
create policy facts on meetings.moves for select to groundswell_steward
  using (organisation_id = platform.organisation());
create policy facts on meetings.talking_points for select to groundswell_steward
  using (organisation_id = platform.organisation());
create policy facts on meetings.ticks for select to groundswell_steward
  using (organisation_id = platform.organisation());
create policy facts on meetings.check_ins for select to groundswell_steward
  using (organisation_id = platform.organisation());
create policy facts on meetings.preparations for select to groundswell_steward
  using (organisation_id = platform.organisation());
create policy facts on meetings.publications for select to groundswell_steward
  using (organisation_id = platform.organisation());
