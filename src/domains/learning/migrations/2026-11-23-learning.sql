create schema learning;
grant usage on schema learning to groundswell_app;

-- How far somebody has read, in paragraphs, since those are the same on every screen.
create table learning.readings (
  organisation_id uuid not null,
  person_id uuid not null,
  item_id uuid not null,
  paragraph integer not null check (paragraph >= 0),
  paragraphs integer not null check (paragraphs > 0),
  read_at timestamptz not null,
  finished_at timestamptz,
  primary key (organisation_id, person_id, item_id),
  foreign key (organisation_id, person_id) references org.people,
  foreign key (organisation_id, item_id) references authoring.items
);

-- Somebody's way through a programme. Catching up moves its first day.
create table learning.enrolments (
  organisation_id uuid not null,
  enrolment_id uuid not null,
  person_id uuid not null,
  item_id uuid not null,
  starts_on date not null,
  enrolled_at timestamptz not null,
  left_at timestamptz,
  primary key (organisation_id, enrolment_id),
  unique (organisation_id, enrolment_id, person_id),
  foreign key (organisation_id, person_id) references org.people,
  foreign key (organisation_id, item_id) references authoring.items
);
create unique index one_way on learning.enrolments (organisation_id, person_id, item_id)
  where left_at is null;

create table learning.steps (
  organisation_id uuid not null,
  enrolment_id uuid not null,
  step_id text not null,
  person_id uuid not null,
  done_at timestamptz,
  words text not null default '' check (char_length(words) <= 10000),
  primary key (organisation_id, enrolment_id, step_id),
  foreign key (organisation_id, enrolment_id, person_id)
    references learning.enrolments (organisation_id, enrolment_id, person_id)
);

-- "Am I made for managing?": one row a scene, in the person's own words.
create table learning.reflections (
  organisation_id uuid not null,
  person_id uuid not null,
  scene text not null,
  strength text check (strength in ('easy', 'learning', 'far')),
  comfort text check (comfort in ('gladly', 'fine', 'rather-not')),
  words text not null default '' check (char_length(words) <= 10000),
  changed_at timestamptz not null,
  primary key (organisation_id, person_id, scene),
  foreign key (organisation_id, person_id) references org.people
);

-- Asked before a webinar. Without a name there is no person in the row, and no time but the day.
create table learning.questions (
  organisation_id uuid not null,
  question_id uuid not null,
  item_id uuid not null,
  person_id uuid,
  text text not null check (char_length(text) between 1 and 1000),
  asked_on date not null,
  primary key (organisation_id, question_id),
  foreign key (organisation_id, item_id) references authoring.items,
  foreign key (organisation_id, person_id) references org.people
);
create index questions_of on learning.questions (organisation_id, item_id, asked_on);

-- What somebody has put away from Today stays away: the version they saw, not the next one.
create table learning.dismissals (
  organisation_id uuid not null,
  person_id uuid not null,
  version_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, person_id, version_id),
  foreign key (organisation_id, person_id) references org.people
);

select platform.guard('learning.readings');
select platform.guard('learning.enrolments');
select platform.guard('learning.steps');
select platform.guard('learning.reflections');
select platform.guard('learning.questions');
select platform.guard('learning.dismissals');

-- What somebody reads, does, thinks and puts away is theirs alone.
create policy own on learning.readings to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
create policy own on learning.enrolments to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
create policy own on learning.steps to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
create policy own on learning.reflections to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
create policy own on learning.dismissals to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
revoke update on learning.dismissals from groundswell_app;
revoke delete on learning.enrolments from groundswell_app;

create policy here on learning.questions for select to groundswell_app
  using (organisation_id = platform.organisation());
create policy asked on learning.questions for insert to groundswell_app
  with check (organisation_id = platform.organisation()
    and (person_id is null or person_id = platform.person()));
create policy removed on learning.questions for delete to groundswell_app
  using (organisation_id = platform.organisation()
    and (person_id = platform.person() or authoring.is_staff()));
revoke update on learning.questions from groundswell_app;
