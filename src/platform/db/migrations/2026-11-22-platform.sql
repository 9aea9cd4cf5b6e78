-- What every slice stands on: who is looking, how a table is guarded, and what is told.
create schema if not exists platform;
grant usage on schema platform to groundswell_app, groundswell_steward;

create function platform.organisation() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
create function platform.person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

-- One call a table: row-level security for everybody, the owner included (who backs up and migrates).
create function platform.guard(guarded regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy keeper on %s to %I using (true) with check (true)', guarded, current_user);
  execute format('grant select, insert, update, delete on %s to groundswell_app', guarded);
end $$;
revoke execute on function platform.guard(regclass) from public;

create table platform.events (
  organisation_id uuid not null,
  event_id uuid not null,
  name text not null,
  actor_id uuid,
  ids jsonb not null,
  at timestamptz not null,
  primary key (organisation_id, event_id)
);
select platform.guard('platform.events');
-- Told by whoever acts; read only by the one who acted: others hear of it through their own slices.
create policy told on platform.events for insert to groundswell_app
  with check (organisation_id = platform.organisation());
create policy own on platform.events for select to groundswell_app
  using (organisation_id = platform.organisation() and actor_id = platform.person());

create table platform.audit_log (
  organisation_id uuid not null,
  audit_id uuid not null,
  action text not null,
  actor_id uuid,
  subjects jsonb not null,
  at timestamptz not null,
  primary key (organisation_id, audit_id)
);
select platform.guard('platform.audit_log');
revoke update, delete on platform.audit_log from groundswell_app;
create policy written on platform.audit_log for insert to groundswell_app
  with check (organisation_id = platform.organisation());
create policy read on platform.audit_log for select to groundswell_app
  using (organisation_id = platform.organisation());
create index audit_log_at on platform.audit_log (organisation_id, at desc, audit_id desc);

-- What a change answered, so that the same request sent twice has one effect and one answer.
create table platform.idempotency (
  organisation_id uuid not null,
  person_id uuid not null,
  key text not null,
  operation text not null,
  answer jsonb,
  at timestamptz not null,
  primary key (organisation_id, person_id, key)
);
select platform.guard('platform.idempotency');
create policy own on platform.idempotency to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
create policy expired on platform.idempotency for delete to groundswell_steward
  using (organisation_id = platform.organisation());
create policy aged on platform.idempotency for select to groundswell_steward
  using (organisation_id = platform.organisation());
grant select (organisation_id, at), delete on platform.idempotency to groundswell_steward;

create table platform.mails (
  organisation_id uuid not null,
  mail_id uuid not null,
  to_address text not null,
  subject text not null,
  body text not null,
  created_by uuid,
  created_at timestamptz not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  last_error text,
  sent_at timestamptz,
  primary key (organisation_id, mail_id)
);
select platform.guard('platform.mails');
create policy organisation on platform.mails to groundswell_app
  using (organisation_id = platform.organisation());
create index mails_waiting on platform.mails (organisation_id, next_attempt_at) where sent_at is null;
