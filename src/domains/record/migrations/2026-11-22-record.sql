create schema record;
grant usage on schema record to groundswell_app;

-- That somebody took their record out, and when; the record itself is read within the hour after.
create table record.exports (
  organisation_id uuid not null,
  export_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, export_id),
  foreign key (organisation_id, person_id) references org.people
);

-- Which notes of somebody were moved in already, by a fingerprint of whom, when and what.
create table record.imports (
  organisation_id uuid not null,
  person_id uuid not null,
  fingerprint text not null,
  meeting_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, person_id, fingerprint),
  foreign key (organisation_id, person_id) references org.people,
  foreign key (organisation_id, meeting_id) references meetings.meetings
);

select platform.guard('record.exports');
select platform.guard('record.imports');
create policy own on record.exports to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
create policy own on record.imports to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
revoke update, delete on record.exports, record.imports from groundswell_app;
