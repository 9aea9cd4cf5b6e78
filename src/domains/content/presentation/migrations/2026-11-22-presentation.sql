create schema presentation;
grant usage on schema presentation to groundswell_app;

-- What each placement shows, to whom and when, in one piece: checked by compiling it before it stands
-- here. `number` grows with every publish, so that whoever missed a bell sees what is newer.
create table presentation.sources (
  organisation_id uuid not null references org.organisations,
  placement text not null check (char_length(placement) between 1 and 100),
  number integer not null check (number > 0),
  open boolean not null,
  source jsonb not null,
  compiled_at timestamptz not null,
  primary key (organisation_id, placement)
);

-- How other products prove for whom they ask. `viewer`: they sign what they know of their viewer, and
-- `material` verifies it. `server`: a secret of a server of theirs, kept as its hash. `state`: our own,
-- one an organisation, which signs what a viewer keeps about what they have seen.
create table presentation.keys (
  organisation_id uuid not null references org.organisations,
  key_id uuid not null,
  kind text not null check (kind in ('viewer', 'server', 'state')),
  name text not null check (char_length(name) between 1 and 100),
  algorithm text not null check (algorithm in ('HS256', 'ES256', 'EdDSA', 'SHA-256')),
  issuer text check (char_length(issuer) between 1 and 200),
  material text not null,
  made_at timestamptz not null,
  made_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organisation_id, key_id),
  foreign key (organisation_id, made_by) references org.people,
  foreign key (organisation_id, ended_by) references org.people,
  check ((kind = 'viewer') = (issuer is not null))
);
create unique index one_state_key on presentation.keys (organisation_id) where kind = 'state';

-- Batches as they came in, each counted once; folded into the two tables below by a job.
create table presentation.batches (
  organisation_id uuid not null references org.organisations,
  batch_id uuid not null,
  at timestamptz not null,
  counts jsonb not null,
  folded_at timestamptz,
  primary key (organisation_id, batch_id)
);
create index batches_waiting on presentation.batches (organisation_id, at) where folded_at is null;
create index batches_folded on presentation.batches (organisation_id, folded_at);

-- Counts behind which fewer than five viewers stand so far (evidence E16): nobody is shown these.
-- Each viewer sets one of 32 bits in `viewers`, so five bits are five people or more.
create table presentation.pending (
  organisation_id uuid not null references org.organisations,
  booking_id uuid not null,
  version_id uuid not null,
  arm text not null,
  placement text not null,
  impressions bigint not null,
  actions bigint not null,
  viewers integer not null,
  primary key (organisation_id, booking_id, version_id, arm)
);

-- What may be shown: whole portions of `pending`, each with enough viewers behind it, under the day it
-- was complete. So no difference of two figures, over arms or over time, is about fewer than five.
create table presentation.figures (
  organisation_id uuid not null references org.organisations,
  booking_id uuid not null,
  version_id uuid not null,
  arm text not null,
  day date not null,
  placement text not null,
  impressions bigint not null,
  actions bigint not null,
  primary key (organisation_id, booking_id, version_id, arm, day)
);
create index figures_by_day on presentation.figures (organisation_id, day);

select platform.guard('presentation.sources');
select platform.guard('presentation.keys');
select platform.guard('presentation.pending');
select platform.guard('presentation.figures');
select platform.guard('presentation.batches');

-- A source holds what is not shown yet, and a key what nobody is told twice. So both are seen by the
-- house alone, in the organisation's name and as no person; the engine decides what leaves it.
create policy by_the_house on presentation.sources to groundswell_app
  using (organisation_id = platform.organisation() and platform.person() is null);
create policy by_the_house on presentation.keys to groundswell_app
  using (organisation_id = platform.organisation() and platform.person() is null);
create policy by_the_house on presentation.batches to groundswell_app
  using (organisation_id = platform.organisation() and platform.person() is null);
create policy by_the_house on presentation.pending to groundswell_app
  using (organisation_id = platform.organisation() and platform.person() is null);
create policy by_the_house on presentation.figures to groundswell_app
  using (organisation_id = platform.organisation() and platform.person() is null);
revoke delete on presentation.sources, presentation.keys, presentation.figures from groundswell_app;
