-- That somebody took up a nudge, for their own eyes: which rule, and when.
create table today.acts (
  organisation_id uuid not null,
  act_id uuid not null,
  person_id uuid not null,
  rule text not null,
  at timestamptz not null,
  primary key (organisation_id, act_id),
  foreign key (organisation_id, person_id) references org.people
);
create index acts_of_person on today.acts (organisation_id, person_id, at desc);

select platform.guard('today.acts');
create policy own on today.acts to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
revoke update, delete on today.acts from groundswell_app;
