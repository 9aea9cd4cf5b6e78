create schema scheduling;
grant usage on schema scheduling to groundswell_app, groundswell_steward;

-- Where content shows. The name is the key: programs outside ask for it by that name.
create table scheduling.placements (
  organisation_id uuid not null,
  name text not null check (char_length(name) <= 80),
  title text not null,
  accepts text[] not null,
  capacity integer not null default 1 check (capacity between 1 and 20),
  open boolean not null default false,
  second_eyes boolean not null default false,
  standard boolean not null default false,
  created_at timestamptz not null,
  created_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  primary key (organisation_id, name),
  foreign key (organisation_id, created_by) references org.people
);

create table scheduling.audiences (
  organisation_id uuid not null,
  audience_id uuid not null,
  name text not null,
  expression text not null check (char_length(expression) <= 2000),
  revision integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  archived_at timestamptz,
  archived_by uuid,
  primary key (organisation_id, audience_id),
  foreign key (organisation_id, created_by) references org.people
);

create table scheduling.bookings (
  organisation_id uuid not null,
  booking_id uuid not null,
  placement text not null,
  item_id uuid not null,
  revision integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (organisation_id, booking_id),
  foreign key (organisation_id, placement) references scheduling.placements,
  foreign key (organisation_id, item_id) references authoring.items,
  foreign key (organisation_id, created_by) references org.people
);
create index bookings_of_placement on scheduling.bookings (organisation_id, placement, booking_id);
create index bookings_of_item on scheduling.bookings (organisation_id, item_id);

-- Each revision of a booking, for good. `shows_from` and `shows_until` bound the time in which anybody
-- anywhere may see it, so that a range finds it; `terms` hold window, recurrence, priority, weight,
-- cap and experiment.
create table scheduling.plans (
  organisation_id uuid not null,
  booking_id uuid not null,
  revision integer not null,
  version_id uuid,
  audience_id uuid,
  shows_from timestamptz,
  shows_until timestamptz,
  terms jsonb not null,
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (organisation_id, booking_id, revision),
  foreign key (organisation_id, booking_id) references scheduling.bookings,
  foreign key (organisation_id, version_id) references authoring.versions,
  foreign key (organisation_id, audience_id) references scheduling.audiences,
  foreign key (organisation_id, made_by) references org.people
);
create index plans_of_audience on scheduling.plans (organisation_id, audience_id)
  where audience_id is not null;

-- The newest approved plan of a booking is the one in force.
create table scheduling.approvals (
  organisation_id uuid not null,
  booking_id uuid not null,
  revision integer not null,
  approved_at timestamptz not null,
  approved_by uuid not null,
  primary key (organisation_id, booking_id, revision),
  foreign key (organisation_id, booking_id, revision) references scheduling.plans,
  foreign key (organisation_id, approved_by) references org.people
);

create table scheduling.releases (
  organisation_id uuid not null,
  release_id uuid not null,
  name text not null,
  revision integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (organisation_id, release_id),
  foreign key (organisation_id, created_by) references org.people
);

create table scheduling.release_changes (
  organisation_id uuid not null,
  change_id uuid not null,
  release_id uuid not null,
  kind text not null check (kind in ('begin', 'end', 'pin')),
  booking_id uuid not null,
  version_id uuid check ((kind = 'pin') = (version_id is not null)),
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (organisation_id, change_id),
  unique (organisation_id, release_id, booking_id, kind),
  foreign key (organisation_id, release_id) references scheduling.releases,
  foreign key (organisation_id, booking_id) references scheduling.bookings,
  foreign key (organisation_id, version_id) references authoring.versions
);
create index changes_of_booking on scheduling.release_changes (organisation_id, booking_id);

-- When a release is live: from an instant until it is rolled back. Nothing runs at either.
create table scheduling.release_spans (
  organisation_id uuid not null,
  span_id uuid not null,
  release_id uuid not null,
  live_from timestamptz not null,
  live_until timestamptz check (live_until >= live_from),
  set_at timestamptz not null,
  set_by uuid not null,
  rolled_back_at timestamptz,
  rolled_back_by uuid,
  primary key (organisation_id, span_id),
  foreign key (organisation_id, release_id) references scheduling.releases,
  foreign key (organisation_id, set_by) references org.people
);
create index spans_of_release on scheduling.release_spans (organisation_id, release_id, live_from);

select platform.guard('scheduling.placements');
select platform.guard('scheduling.audiences');
select platform.guard('scheduling.bookings');
select platform.guard('scheduling.plans');
select platform.guard('scheduling.approvals');
select platform.guard('scheduling.releases');
select platform.guard('scheduling.release_changes');
select platform.guard('scheduling.release_spans');

-- The schedule is read by those with a part in content, each placement ruled by administrators.
create policy staff on scheduling.placements for select to groundswell_app
  using (organisation_id = platform.organisation() and (select authoring.is_staff()));
create policy added on scheduling.placements for insert to groundswell_app
  with check (organisation_id = platform.organisation() and (select authoring.is_administrator()));
create policy changed on scheduling.placements for update to groundswell_app
  using (organisation_id = platform.organisation() and (select authoring.is_administrator()));
revoke delete on scheduling.placements from groundswell_app;

create policy staff on scheduling.audiences for select to groundswell_app
  using (organisation_id = platform.organisation() and (select authoring.is_staff()));
create policy added on scheduling.audiences for insert to groundswell_app
  with check (organisation_id = platform.organisation() and (select authoring.is_staff())
    and created_by = platform.person());
create policy changed on scheduling.audiences for update to groundswell_app
  using (organisation_id = platform.organisation() and (select authoring.is_staff()));
revoke delete on scheduling.audiences from groundswell_app;

create policy staff on scheduling.bookings for select to groundswell_app
  using (organisation_id = platform.organisation() and (select authoring.is_staff()));
create policy booked on scheduling.bookings for insert to groundswell_app
  with check (organisation_id = platform.organisation() and created_by = platform.person()
    and authoring.may_write(item_id));
create policy changed on scheduling.bookings for update to groundswell_app
  using (organisation_id = platform.organisation() and authoring.may_write(item_id));
revoke delete on scheduling.bookings from groundswell_app;

create policy staff on scheduling.plans for select to groundswell_app
  using (organisation_id = platform.organisation() and (select authoring.is_staff()));
create policy made on scheduling.plans for insert to groundswell_app
  with check (organisation_id = platform.organisation() and made_by = platform.person()
    and exists (select from scheduling.bookings b where b.organisation_id = plans.organisation_id
      and b.booking_id = plans.booking_id and authoring.may_write(b.item_id)));
revoke update, delete on scheduling.plans from groundswell_app;

create policy staff on scheduling.approvals for select to groundswell_app
  using (organisation_id = platform.organisation() and (select authoring.is_staff()));
create policy given on scheduling.approvals for insert to groundswell_app
  with check (organisation_id = platform.organisation() and approved_by = platform.person()
    and exists (select from scheduling.bookings b where b.organisation_id = approvals.organisation_id
      and b.booking_id = approvals.booking_id and authoring.may_publish(b.item_id)));
revoke update, delete on scheduling.approvals from groundswell_app;

create policy staff on scheduling.releases for select to groundswell_app
  using (organisation_id = platform.organisation() and (select authoring.is_staff()));
create policy begun on scheduling.releases for insert to groundswell_app
  with check (organisation_id = platform.organisation() and (select authoring.is_staff())
    and created_by = platform.person());
create policy changed on scheduling.releases for update to groundswell_app
  using (organisation_id = platform.organisation() and (select authoring.is_staff()));
revoke delete on scheduling.releases from groundswell_app;

create policy staff on scheduling.release_changes for select to groundswell_app
  using (organisation_id = platform.organisation() and (select authoring.is_staff()));
-- Whether somebody may let a release do this to a booking. That it begins with one takes an approved
-- booking out of the schedule, or puts it back, so that is for those who may publish it.
create function scheduling.may_change(booking uuid, kind text) returns boolean
language sql stable as $$
  select exists (select from scheduling.bookings b
    where b.organisation_id = platform.organisation() and b.booking_id = booking
      and authoring.may_write(b.item_id)
      and (kind <> 'begin' or authoring.may_publish(b.item_id) or not exists (
        select from scheduling.approvals a where a.organisation_id = b.organisation_id
          and a.booking_id = b.booking_id)))
$$;
create policy made on scheduling.release_changes for insert to groundswell_app
  with check (organisation_id = platform.organisation() and made_by = platform.person()
    and scheduling.may_change(booking_id, kind));
create policy taken_out on scheduling.release_changes for delete to groundswell_app
  using (organisation_id = platform.organisation() and scheduling.may_change(booking_id, kind));
revoke update on scheduling.release_changes from groundswell_app;

-- Who may publish every item of a release, and only they, makes it live or rolls it back.
create function scheduling.may_release(release uuid) returns boolean language sql stable as $$
  select (select authoring.is_staff()) and not exists (
    select from scheduling.release_changes c
    join scheduling.bookings b on b.organisation_id = c.organisation_id and b.booking_id = c.booking_id
    where c.organisation_id = platform.organisation() and c.release_id = release
      and not authoring.may_publish(b.item_id))
$$;
create policy staff on scheduling.release_spans for select to groundswell_app
  using (organisation_id = platform.organisation() and (select authoring.is_staff()));
create policy set_live on scheduling.release_spans for insert to groundswell_app
  with check (organisation_id = platform.organisation() and set_by = platform.person()
    and scheduling.may_release(release_id));
create policy rolled_back on scheduling.release_spans for update to groundswell_app
  using (organisation_id = platform.organisation() and scheduling.may_release(release_id));
revoke delete on scheduling.release_spans from groundswell_app;

-- The places of the product itself, in an organisation that has none of them yet.
create function scheduling.set_up(organisation uuid, at timestamptz) returns void language sql as $$
  insert into scheduling.placements (organisation_id, name, title, accepts, capacity, standard, created_at)
  values
    (organisation, 'today.top', 'Top of Today',
      '{announcement,article,tip,webinar,programme}', 3, true, at),
    (organisation, 'room.surprise', 'Surprise us, in the room',
      '{question-deck,picture-deck,tip}', 20, true, at),
    (organisation, 'team.friday', 'Friday, for teams',
      '{question-deck,picture-deck,announcement,article,tip}', 1, true, at),
    (organisation, 'me.learn', 'Learn, on Me',
      '{article,programme,webinar,tip}', 6, true, at)
  on conflict do nothing
$$;
select scheduling.set_up(organisation_id, created_at) from org.organisations;
