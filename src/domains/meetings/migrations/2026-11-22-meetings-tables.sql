create schema meetings;
grant usage on schema meetings to groundswell_app, groundswell_steward;

-- The two people of a one-to-one. `manager` is the manager, skip-level manager or mentor.
create table meetings.pairs (
  organisation_id uuid not null,
  pair_id uuid not null,
  manager_id uuid not null,
  engineer_id uuid not null check (engineer_id <> manager_id),
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (organisation_id, pair_id),
  unique (organisation_id, manager_id, engineer_id),
  foreign key (organisation_id, manager_id) references org.people,
  foreign key (organisation_id, engineer_id) references org.people
);
create index pairs_by_engineer on meetings.pairs (organisation_id, engineer_id);

-- Who may read what a pair wrote, now: the rows without an end.
create table meetings.access (
  organisation_id uuid not null,
  pair_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  until timestamptz,
  primary key (organisation_id, pair_id, person_id, since),
  foreign key (organisation_id, pair_id) references meetings.pairs,
  foreign key (organisation_id, person_id) references org.people
);
create unique index access_now on meetings.access (organisation_id, person_id, pair_id)
  where until is null;

create table meetings.series (
  organisation_id uuid not null,
  series_id uuid not null,
  pair_id uuid not null,
  kind text not null check (kind in ('one-on-one', 'career', 'skip-level', 'mentoring')),
  rrule text not null,
  time_zone text not null,
  starts_on timestamp not null,
  duration_minutes integer not null check (duration_minutes > 0),
  place text,
  sealed_preparation boolean not null,
  created_at timestamptz not null,
  created_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organisation_id, series_id),
  foreign key (organisation_id, pair_id) references meetings.pairs
);
create index series_of_pair on meetings.series (organisation_id, pair_id);
create unique index one_series_of_a_kind on meetings.series (organisation_id, pair_id, kind)
  where ended_at is null;

create table meetings.meetings (
  organisation_id uuid not null,
  meeting_id uuid not null,
  series_id uuid not null,
  pair_id uuid not null,
  kind text not null,
  occurrence_at timestamptz not null,
  starts_at timestamptz not null,
  duration_minutes integer not null,
  created_at timestamptz not null,
  held_at timestamptz,
  held_by uuid,
  skipped_at timestamptz check (held_at is null or skipped_at is null),
  skipped_by uuid,
  skip_reason text,
  no_commitment_reason text,
  primary key (organisation_id, meeting_id),
  foreign key (organisation_id, series_id) references meetings.series,
  foreign key (organisation_id, pair_id) references meetings.pairs
);
create unique index one_planned_meeting on meetings.meetings (organisation_id, series_id)
  where held_at is null and skipped_at is null;
create index planned_of_pair on meetings.meetings (organisation_id, pair_id, starts_at)
  where held_at is null and skipped_at is null;
create index planned_by_time on meetings.meetings (organisation_id, starts_at)
  where held_at is null and skipped_at is null;
create index held_of_pair on meetings.meetings (organisation_id, pair_id, held_at desc)
  where held_at is not null;
create index story_of_pair on meetings.meetings
  (organisation_id, pair_id, starts_at desc, meeting_id desc);
create index meetings_of_series on meetings.meetings (organisation_id, series_id, occurrence_at desc);

create table meetings.moves (
  organisation_id uuid not null,
  move_id uuid not null,
  meeting_id uuid not null,
  pair_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  moved_by uuid not null,
  moved_at timestamptz not null,
  primary key (organisation_id, move_id),
  foreign key (organisation_id, meeting_id) references meetings.meetings
);
create index moves_of_meeting on meetings.moves (organisation_id, meeting_id);

-- Open points belong to the pair, so nothing that happens to a meeting or a series can hide them.
create table meetings.talking_points (
  organisation_id uuid not null,
  point_id uuid not null,
  pair_id uuid not null,
  track text not null,
  author_id uuid not null,
  kind text not null,
  text text not null,
  shared_at timestamptz,
  standing boolean not null,
  position double precision not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  dropped_at timestamptz,
  words tsvector generated always as
    (to_tsvector('simple', translate(text, '.,;:/\_@''"()[]{}<>!?-', '                     '))) stored,
  primary key (organisation_id, point_id),
  foreign key (organisation_id, pair_id) references meetings.pairs
);
create index open_points on meetings.talking_points (organisation_id, pair_id, position)
  where closed_at is null and dropped_at is null;
-- Status creep of a whole organisation: only pairs with enough of these are looked at closer.
create index status_points on meetings.talking_points (organisation_id, pair_id)
  where kind = 'status' and shared_at is not null;
create index points_of_pair on meetings.talking_points (organisation_id, pair_id, created_at desc);

create table meetings.ticks (
  organisation_id uuid not null,
  point_id uuid not null,
  meeting_id uuid not null,
  ticked_at timestamptz not null,
  ticked_by uuid not null,
  primary key (organisation_id, point_id, meeting_id),
  foreign key (organisation_id, point_id) references meetings.talking_points,
  foreign key (organisation_id, meeting_id) references meetings.meetings
);
create index ticks_of_meeting on meetings.ticks (organisation_id, meeting_id);

create table meetings.check_ins (
  organisation_id uuid not null,
  meeting_id uuid not null,
  pair_id uuid not null,
  person_id uuid not null,
  energy smallint not null check (energy between 1 and 5),
  word text,
  at timestamptz not null,
  primary key (organisation_id, meeting_id, person_id),
  foreign key (organisation_id, meeting_id) references meetings.meetings
);
create index check_ins_of_pair on meetings.check_ins (organisation_id, pair_id, at desc);

create table meetings.preparations (
  organisation_id uuid not null,
  meeting_id uuid not null,
  pair_id uuid not null,
  person_id uuid not null,
  text text not null,
  written_at timestamptz not null,
  words tsvector generated always as
    (to_tsvector('simple', translate(text, '.,;:/\_@''"()[]{}<>!?-', '                     '))) stored,
  primary key (organisation_id, meeting_id, person_id),
  foreign key (organisation_id, meeting_id) references meetings.meetings
);
create index preparations_of_pair on meetings.preparations (organisation_id, pair_id);

create table meetings.publications (
  organisation_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  pair_id uuid not null,
  published_at timestamptz not null,
  primary key (organisation_id, meeting_id, person_id),
  foreign key (organisation_id, meeting_id) references meetings.meetings
);

-- owner_id null: shared. stage: one shared note for each step of a career conversation.
create table meetings.notes (
  organisation_id uuid not null,
  note_id uuid not null,
  meeting_id uuid not null,
  pair_id uuid not null,
  owner_id uuid,
  stage text check (stage in ('where-to', 'where-now', 'what-could-be', 'what-next')),
  state bytea,
  text text not null default '',
  updated_at timestamptz not null,
  words tsvector generated always as
    (to_tsvector('simple', translate(text, '.,;:/\_@''"()[]{}<>!?-', '                     '))) stored,
  primary key (organisation_id, note_id),
  unique nulls not distinct (organisation_id, meeting_id, owner_id, stage),
  foreign key (organisation_id, meeting_id) references meetings.meetings
);
create index notes_of_pair on meetings.notes (organisation_id, pair_id);

-- The journal: each update of a shared document is here before anyone hears "saved".
create table meetings.note_updates (
  organisation_id uuid not null,
  note_id uuid not null,
  update_id uuid not null,
  person_id uuid not null,
  update bytea not null,
  at timestamptz not null,
  primary key (organisation_id, note_id, update_id),
  foreign key (organisation_id, note_id) references meetings.notes
);

-- Which commitments were made in which meeting; written by the slice that keeps commitments.
create table meetings.promises (
  organisation_id uuid not null,
  meeting_id uuid not null,
  commitment_id uuid not null,
  pair_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, meeting_id, commitment_id),
  foreign key (organisation_id, meeting_id) references meetings.meetings
);

create table meetings.handovers (
  organisation_id uuid not null,
  engineer_id uuid not null,
  manager_id uuid not null,
  meeting_id uuid not null,
  to_person_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, meeting_id, to_person_id),
  foreign key (organisation_id, meeting_id) references meetings.meetings,
  foreign key (organisation_id, to_person_id) references org.people
);
create index handed_to on meetings.handovers (organisation_id, to_person_id);

select platform.guard('meetings.pairs');
select platform.guard('meetings.access');
select platform.guard('meetings.series');
select platform.guard('meetings.meetings');
select platform.guard('meetings.moves');
select platform.guard('meetings.talking_points');
select platform.guard('meetings.ticks');
select platform.guard('meetings.check_ins');
select platform.guard('meetings.preparations');
select platform.guard('meetings.publications');
select platform.guard('meetings.notes');
select platform.guard('meetings.note_updates');
select platform.guard('meetings.promises');
select platform.guard('meetings.handovers');
