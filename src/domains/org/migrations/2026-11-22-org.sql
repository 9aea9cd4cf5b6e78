create schema org;
grant usage on schema org to groundswell_app, groundswell_steward;

create table org.organisations (
  organisation_id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  time_zone text not null,
  created_at timestamptz not null,
  primary key (organisation_id)
);

-- name_key is the name folded for sorting and searching, so that "jose" finds José on any collation.
create table org.people (
  organisation_id uuid not null references org.organisations,
  person_id uuid not null,
  email text check (email = lower(email) and char_length(email) <= 254),
  name text not null check (char_length(name) between 1 and 200),
  name_key text not null,
  title text check (char_length(title) <= 200),
  time_zone text not null,
  start_date date,
  level text check (char_length(level) <= 60),
  country text check (country ~ '^[A-Z]{2}$'),
  locale text check (char_length(locale) <= 35),
  attributes jsonb not null default '{}',
  role text not null default 'member' check (role in ('member', 'administrator')),
  user_id text,
  added_by uuid,
  left_on date,
  created_at timestamptz not null,
  primary key (organisation_id, person_id),
  unique (organisation_id, email),
  unique (organisation_id, user_id),
  foreign key (organisation_id, added_by) references org.people
);
create index people_by_name on org.people (organisation_id, name_key, person_id);

create table org.teams (
  organisation_id uuid not null references org.organisations,
  team_id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  name_key text not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (organisation_id, team_id),
  unique (organisation_id, name_key)
);

create table org.memberships (
  organisation_id uuid not null,
  membership_id uuid not null,
  person_id uuid not null,
  team_id uuid not null,
  from_date date not null,
  until_date date check (until_date >= from_date),
  primary key (organisation_id, membership_id),
  unique (organisation_id, person_id, team_id, from_date),
  foreign key (organisation_id, person_id) references org.people,
  foreign key (organisation_id, team_id) references org.teams
);
create index memberships_by_team on org.memberships (organisation_id, team_id, person_id);

create table org.reporting_lines (
  organisation_id uuid not null,
  line_id uuid not null,
  person_id uuid not null,
  manager_id uuid not null check (manager_id <> person_id),
  from_date date not null,
  until_date date check (until_date >= from_date),
  primary key (organisation_id, line_id),
  foreign key (organisation_id, person_id) references org.people,
  foreign key (organisation_id, manager_id) references org.people
);
create unique index one_manager_at_a_time on org.reporting_lines (organisation_id, person_id)
  where until_date is null;
create index reporting_lines_by_person on org.reporting_lines (organisation_id, person_id, from_date);
create index reporting_lines_by_manager on org.reporting_lines (organisation_id, manager_id)
  where until_date is null;

create table org.invitations (
  organisation_id uuid not null,
  invitation_id uuid not null,
  person_id uuid not null,
  email text not null,
  token_hash text not null,
  mail_id uuid,
  invited_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (organisation_id, invitation_id),
  foreign key (organisation_id, person_id) references org.people,
  foreign key (organisation_id, invited_by) references org.people,
  foreign key (organisation_id, revoked_by) references org.people
);
create unique index one_open_invitation on org.invitations (organisation_id, person_id)
  where accepted_at is null and revoked_at is null;

select platform.guard('org.organisations');
select platform.guard('org.people');
select platform.guard('org.teams');
select platform.guard('org.memberships');
select platform.guard('org.reporting_lines');
select platform.guard('org.invitations');

create policy own_organisation on org.organisations to groundswell_app
  using (organisation_id = platform.organisation());
create policy own_organisation on org.people to groundswell_app
  using (organisation_id = platform.organisation());
create policy own_organisation on org.teams to groundswell_app
  using (organisation_id = platform.organisation());
create policy own_organisation on org.memberships to groundswell_app
  using (organisation_id = platform.organisation());
create policy own_organisation on org.reporting_lines to groundswell_app
  using (organisation_id = platform.organisation());
create policy own_organisation on org.invitations to groundswell_app
  using (organisation_id = platform.organisation());

-- The structure is history: it is ended, never deleted.
revoke delete on org.organisations, org.people, org.teams, org.reporting_lines, org.invitations
  from groundswell_app;

-- The steward walks from organisation to organisation, so it alone sees which there are.
grant select (organisation_id, time_zone) on org.organisations to groundswell_steward;
create policy every_organisation on org.organisations for select to groundswell_steward using (true);
grant select (organisation_id, person_id, name, title, time_zone, start_date, user_id, left_on)
  on org.people to groundswell_steward;
grant select on org.memberships, org.reporting_lines to groundswell_steward;
create policy stewards_organisation on org.people for select to groundswell_steward
  using (organisation_id = platform.organisation());
create policy stewards_organisation on org.memberships for select to groundswell_steward
  using (organisation_id = platform.organisation());
create policy stewards_organisation on org.reporting_lines for select to groundswell_steward
  using (organisation_id = platform.organisation());
