create schema plans;
grant usage on schema plans to groundswell_app, groundswell_steward;

-- Where somebody would like to be. What is let go stays theirs, out of the picture.
create table plans.dreams (
  organisation_id uuid not null,
  dream_id uuid not null,
  person_id uuid not null,
  words text not null check (char_length(words) between 1 and 500),
  made_at timestamptz not null,
  let_go_at timestamptz,
  primary key (organisation_id, dream_id),
  foreign key (organisation_id, person_id) references org.people
);
create index dreams_of on plans.dreams (organisation_id, person_id, made_at);

create table plans.goals (
  organisation_id uuid not null,
  goal_id uuid not null,
  person_id uuid not null,
  dream_id uuid,
  what text not null check (char_length(what) between 1 and 300),
  why text not null check (char_length(why) <= 2000),
  by_on date not null,
  skill_version_id uuid,
  skill_key text,
  skill_name text,
  helper_id uuid,
  helper text check (char_length(helper) between 1 and 200),
  proposal_id uuid,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  words tsvector generated always as (to_tsvector('simple',
    translate(what || ' ' || why, '.,;:/\_@''"()[]{}<>!?-', '                     '))) stored,
  primary key (organisation_id, goal_id),
  foreign key (organisation_id, person_id) references org.people,
  foreign key (organisation_id, helper_id) references org.people,
  foreign key (organisation_id, dream_id) references plans.dreams on delete set null (dream_id),
  foreign key (organisation_id, skill_version_id, skill_key) references ladders.skills,
  check (helper_id is null or helper is null),
  check ((skill_version_id is null) = (skill_key is null)),
  check ((skill_key is null) = (skill_name is null))
);
create index goals_of on plans.goals (organisation_id, person_id, by_on);

-- What became of a goal, in the order it became so. A goal without a turn is under way.
create table plans.turns (
  organisation_id uuid not null,
  turn_id uuid not null,
  goal_id uuid not null,
  person_id uuid not null,
  turned text not null check (turned in ('reached', 'missed', 'let-go', 'reopened')),
  learned text not null check (char_length(learned) <= 2000),
  at timestamptz not null,
  primary key (organisation_id, turn_id),
  foreign key (organisation_id, goal_id) references plans.goals on delete cascade
);
create index turns_of on plans.turns (organisation_id, goal_id, at);

create table plans.milestones (
  organisation_id uuid not null,
  milestone_id uuid not null,
  goal_id uuid not null,
  person_id uuid not null,
  done_when text not null check (char_length(done_when) between 1 and 300),
  due_on date not null,
  made_at timestamptz not null,
  done_at timestamptz,
  words tsvector generated always as (to_tsvector('simple',
    translate(done_when, '.,;:/\_@''"()[]{}<>!?-', '                     '))) stored,
  primary key (organisation_id, milestone_id),
  foreign key (organisation_id, goal_id) references plans.goals on delete cascade
);
create index milestones_of on plans.milestones (organisation_id, person_id, due_on);
create index milestones_of_goal on plans.milestones (organisation_id, goal_id, due_on);

-- A sentence, a link, words from a note, or a win by its id. What is kept stays with its owner, even
-- where the plan is shown.
create table plans.evidence (
  organisation_id uuid not null,
  evidence_id uuid not null,
  goal_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('sentence', 'link', 'note', 'win')),
  said text not null check (char_length(said) <= 2000),
  url text check (char_length(url) <= 2000),
  win_id uuid,
  meeting_id uuid,
  happened_on date not null,
  at timestamptz not null,
  kept_at timestamptz,
  words tsvector generated always as (to_tsvector('simple',
    translate(said, '.,;:/\_@''"()[]{}<>!?-', '                     '))) stored,
  primary key (organisation_id, evidence_id),
  foreign key (organisation_id, goal_id) references plans.goals on delete cascade,
  foreign key (organisation_id, meeting_id) references meetings.meetings,
  foreign key (organisation_id, win_id) references wins.wins on delete cascade,
  check ((kind = 'link') = (url is not null)),
  check ((kind = 'win') = (win_id is not null)),
  check (kind = 'win' or said <> '')
);
create index evidence_of on plans.evidence (organisation_id, person_id, happened_on);
create index evidence_of_goal on plans.evidence (organisation_id, goal_id, happened_on);

-- What the manager of a pair would like to see in the plan. It is no part of it.
create table plans.proposals (
  organisation_id uuid not null,
  proposal_id uuid not null,
  person_id uuid not null,
  from_id uuid not null,
  pair_id uuid not null,
  kind text not null check (kind in ('goal', 'milestone', 'change')),
  goal_id uuid,
  what text not null check (char_length(what) between 1 and 300),
  why text not null check (char_length(why) <= 2000),
  by_on date not null,
  made_at timestamptz not null,
  primary key (organisation_id, proposal_id),
  foreign key (organisation_id, person_id) references org.people,
  foreign key (organisation_id, from_id) references org.people,
  foreign key (organisation_id, pair_id) references meetings.pairs,
  foreign key (organisation_id, goal_id) references plans.goals on delete set null (goal_id),
  check (kind <> 'goal' or goal_id is null)
);
create index proposals_of on plans.proposals (organisation_id, person_id, made_at);
create index proposals_from on plans.proposals (organisation_id, from_id, made_at);
-- A goal keeps which proposal it came from without a key: of two tables that point to each other none
-- can be put back first.

create table plans.answers (
  organisation_id uuid not null,
  proposal_id uuid not null,
  person_id uuid not null,
  answer text not null check (answer in ('accepted', 'changed', 'declined')),
  said text not null check (char_length(said) <= 1000),
  at timestamptz not null,
  primary key (organisation_id, proposal_id),
  foreign key (organisation_id, proposal_id) references plans.proposals
);
create index answers_of on plans.answers (organisation_id, person_id, at);

-- A case for a next step: the person's own document, and which facts it was offered already.
create table plans.cases (
  organisation_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('promotion', 'next-team')),
  goal_id uuid,
  title text not null check (char_length(title) between 1 and 200),
  made_at timestamptz not null,
  primary key (organisation_id, case_id),
  foreign key (organisation_id, person_id) references org.people,
  foreign key (organisation_id, goal_id) references plans.goals on delete set null (goal_id)
);
create index cases_of on plans.cases (organisation_id, person_id, made_at);

create table plans.versions (
  organisation_id uuid not null,
  case_id uuid not null,
  number integer not null,
  body text not null check (char_length(body) <= 100000),
  at timestamptz not null,
  primary key (organisation_id, case_id, number),
  foreign key (organisation_id, case_id) references plans.cases on delete cascade
);

create table plans.facts (
  organisation_id uuid not null,
  case_id uuid not null,
  fact text not null check (char_length(fact) <= 200),
  at timestamptz not null,
  primary key (organisation_id, case_id, fact),
  foreign key (organisation_id, case_id) references plans.cases on delete cascade
);

select platform.guard('plans.dreams');
select platform.guard('plans.goals');
select platform.guard('plans.turns');
select platform.guard('plans.milestones');
select platform.guard('plans.evidence');
select platform.guard('plans.proposals');
select platform.guard('plans.answers');
select platform.guard('plans.cases');
select platform.guard('plans.versions');
select platform.guard('plans.facts');

-- Only its owner writes in a plan; those it is shown to read it, but for what is kept.
create policy own on plans.dreams to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
create policy shown on plans.dreams for select to groundswell_app
  using (organisation_id = platform.organisation() and let_go_at is null
    and person_id = any (array(select o.id from sharing.with_me('plans.plan') as o(id))));

create policy own on plans.goals to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
create policy shown on plans.goals for select to groundswell_app
  using (organisation_id = platform.organisation()
    and person_id = any (array(select o.id from sharing.with_me('plans.plan') as o(id))));

create policy own on plans.turns to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person())
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and exists (select from plans.goals g where g.organisation_id = turns.organisation_id
      and g.goal_id = turns.goal_id and g.person_id = turns.person_id));
create policy shown on plans.turns for select to groundswell_app
  using (organisation_id = platform.organisation()
    and person_id = any (array(select o.id from sharing.with_me('plans.plan') as o(id))));
revoke update on plans.turns from groundswell_app;

create policy own on plans.milestones to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person())
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and exists (select from plans.goals g where g.organisation_id = milestones.organisation_id
      and g.goal_id = milestones.goal_id and g.person_id = milestones.person_id));
create policy shown on plans.milestones for select to groundswell_app
  using (organisation_id = platform.organisation()
    and person_id = any (array(select o.id from sharing.with_me('plans.plan') as o(id))));

create policy own on plans.evidence to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person())
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and exists (select from plans.goals g where g.organisation_id = evidence.organisation_id
      and g.goal_id = evidence.goal_id and g.person_id = evidence.person_id));
-- A win is evidence for those who may see the win.
create policy shown on plans.evidence for select to groundswell_app
  using (organisation_id = platform.organisation() and kept_at is null
    and (win_id is null or exists (select from wins.wins w
      where w.organisation_id = evidence.organisation_id and w.win_id = evidence.win_id))
    and person_id = any (array(select o.id from sharing.with_me('plans.plan') as o(id))));

-- A proposal is read by the two of its pair. Whoever made it keeps their own words; once the pair is
-- over, the answer is no longer told to them.
create policy asked on plans.proposals for select to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
create policy own on plans.proposals for select to groundswell_app
  using (organisation_id = platform.organisation() and from_id = platform.person());
create policy made on plans.proposals for insert to groundswell_app
  with check (organisation_id = platform.organisation() and from_id = platform.person()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))
    and exists (select from meetings.pairs p where p.organisation_id = proposals.organisation_id
      and p.pair_id = proposals.pair_id and p.manager_id = proposals.from_id
      and p.engineer_id = proposals.person_id)
    and (kind = 'goal' or exists (select from plans.goals g
      where g.organisation_id = proposals.organisation_id and g.goal_id = proposals.goal_id
        and g.person_id = proposals.person_id)));
-- An answer holds its proposal, so only what nobody has answered can be taken back.
create policy withdrawn on plans.proposals for delete to groundswell_app
  using (organisation_id = platform.organisation() and from_id = platform.person());
revoke update on plans.proposals from groundswell_app;

create policy own on plans.answers to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person())
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and exists (select from plans.proposals p where p.organisation_id = answers.organisation_id
      and p.proposal_id = answers.proposal_id and p.person_id = answers.person_id));
create policy told on plans.answers for select to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from plans.proposals p where p.organisation_id = answers.organisation_id
      and p.proposal_id = answers.proposal_id and p.from_id = platform.person()
      and p.pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))));
revoke update, delete on plans.answers from groundswell_app;

create policy own on plans.cases to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
create policy own on plans.versions to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from plans.cases c where c.organisation_id = versions.organisation_id
      and c.case_id = versions.case_id and c.person_id = platform.person()));
create policy own on plans.facts to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from plans.cases c where c.organisation_id = facts.organisation_id
      and c.case_id = facts.case_id and c.person_id = platform.person()));
revoke update on plans.versions from groundswell_app;

-- The steward knows whose goals moved when, and what is due or waits for an answer: never the words.
grant select (organisation_id, goal_id, person_id, by_on, made_at, changed_at) on plans.goals
  to groundswell_steward;
grant select (organisation_id, turn_id, goal_id, person_id, turned, at) on plans.turns
  to groundswell_steward;
grant select (organisation_id, milestone_id, goal_id, person_id, due_on, made_at, done_at)
  on plans.milestones to groundswell_steward;
grant select (organisation_id, evidence_id, goal_id, person_id, at) on plans.evidence
  to groundswell_steward;
grant select (organisation_id, proposal_id, person_id, from_id, pair_id, made_at)
  on plans.proposals to groundswell_steward;
grant select (organisation_id, proposal_id, at) on plans.answers to groundswell_steward;
create policy facts on plans.goals for select to groundswell_steward
  using (organisation_id = platform.organisation());
create policy facts on plans.turns for select to groundswell_steward
  using (organisation_id = platform.organisation());
create policy facts on plans.milestones for select to groundswell_steward
  using (organisation_id = platform.organisation());
create policy facts on plans.evidence for select to groundswell_steward
  using (organisation_id = platform.organisation());
create policy facts on plans.proposals for select to groundswell_steward
  using (organisation_id = platform.organisation());
create policy facts on plans.answers for select to groundswell_steward
  using (organisation_id = platform.organisation());
