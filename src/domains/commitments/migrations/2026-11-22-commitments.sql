create schema commitments;
grant usage on schema commitments to groundswell_app, groundswell_steward;

create table commitments.commitments (
  organisation_id uuid not null,
  commitment_id uuid not null,
  pair_id uuid not null,
  owner_id uuid not null,
  author_id uuid not null,
  meeting_id uuid,
  text text not null,
  due_on date not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  closed_as text check (closed_as in ('kept', 'dropped')),
  closed_why text,
  words tsvector generated always as
    (to_tsvector('simple', translate(text, '.,;:/\_@''"()[]{}<>!?-', '                     '))) stored,
  primary key (organisation_id, commitment_id),
  foreign key (organisation_id, pair_id) references meetings.pairs,
  foreign key (organisation_id, meeting_id) references meetings.meetings,
  foreign key (organisation_id, owner_id) references org.people,
  check ((closed_at is null) = (closed_as is null))
);
create index open_of_pair on commitments.commitments (organisation_id, pair_id, due_on)
  where closed_at is null;
create index closed_of_pair on commitments.commitments
  (organisation_id, pair_id, closed_at desc, commitment_id desc) where closed_at is not null;
create index of_owner on commitments.commitments (organisation_id, owner_id, closed_at);
create index of_meeting on commitments.commitments (organisation_id, meeting_id)
  where meeting_id is not null;
create index open_by_day on commitments.commitments (organisation_id, due_on)
  where closed_at is null;

create table commitments.renegotiations (
  organisation_id uuid not null,
  renegotiation_id uuid not null,
  commitment_id uuid not null,
  from_on date not null,
  to_on date not null,
  why text not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, renegotiation_id),
  foreign key (organisation_id, commitment_id) references commitments.commitments
);
create index renegotiations_of on commitments.renegotiations (organisation_id, commitment_id, at);

select platform.guard('commitments.commitments');
select platform.guard('commitments.renegotiations');

-- A commitment belongs to the two of a pair, and is never private.
create policy of_the_pair on commitments.commitments for select to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me())));
create policy made on commitments.commitments for insert to groundswell_app
  with check (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me())) and author_id = platform.person());
create policy changed on commitments.commitments for update to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me())));
revoke delete on commitments.commitments from groundswell_app;

create policy of_the_pair on commitments.renegotiations for select to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from commitments.commitments c
      where c.organisation_id = renegotiations.organisation_id
        and c.commitment_id = renegotiations.commitment_id
        and c.pair_id = any (array(select meetings.open_to_me()))));
create policy written on commitments.renegotiations for select to groundswell_app
  using (organisation_id = platform.organisation() and by_id = platform.person());
create policy agreed on commitments.renegotiations for insert to groundswell_app
  with check (organisation_id = platform.organisation() and by_id = platform.person()
    and exists (select from commitments.commitments c
      where c.organisation_id = renegotiations.organisation_id
        and c.commitment_id = renegotiations.commitment_id
        and c.pair_id = any (array(select meetings.open_to_me()))));
revoke update, delete on commitments.renegotiations from groundswell_app;

-- What one wrote or owes in closed pairs, to take along. A function, since no policy can hide from a
-- row the one word that is not theirs: why the other closed it.
create function commitments.written_by_me() returns setof commitments.commitments
language sql stable security definer set search_path = '' as $$
  select c.organisation_id, c.commitment_id, c.pair_id, c.owner_id, c.author_id, c.meeting_id,
    c.text, c.due_on, c.created_at, c.closed_at, c.closed_by, c.closed_as,
    case when c.closed_by = platform.person() then c.closed_why end, c.words
  from meetings.pairs p
  join commitments.commitments c on c.organisation_id = p.organisation_id and c.pair_id = p.pair_id
  where p.organisation_id = platform.organisation()
    and platform.person() in (p.manager_id, p.engineer_id)
    and platform.person() in (c.author_id, c.owner_id)
    and p.pair_id not in (select meetings.open_to_me())
$$;
revoke execute on function commitments.written_by_me() from public;
grant execute on function commitments.written_by_me() to groundswell_app;

-- The steward reads who owes by when, never what.
grant select (organisation_id, commitment_id, pair_id, owner_id, author_id, meeting_id, due_on,
  created_at, closed_at, closed_as) on commitments.commitments to groundswell_steward;
create policy facts on commitments.commitments for select to groundswell_steward
  using (organisation_id = platform.organisation());
grant select (organisation_id, commitment_id, from_on, to_on, at)
  on commitments.renegotiations to groundswell_steward;
create policy facts on commitments.renegotiations for select to groundswell_steward
  using (organisation_id = platform.organisation());
