-- Accounts are found by e-mail or cookie before any organisation is known, so these tables are
-- global: the one exception to "organisation first" (docs/decisions/0005-auth.md).
create schema auth;
grant usage on schema auth to groundswell_app;

create table auth.user (
  id text primary key,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  name text not null,
  image text,
  organisation_id uuid not null,
  person_id uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (organisation_id, person_id)
);
grant select, insert, update on auth.user to groundswell_app;

-- expires_at is the absolute end; updated_at is when the session was last used, to the hour.
create table auth.session (
  id text primary key,
  token text not null unique,
  user_id text not null references auth.user (id) on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index session_by_user on auth.session (user_id);
grant select, insert, update, delete on auth.session to groundswell_app;

create table auth.account (
  id text primary key,
  user_id text not null references auth.user (id) on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index account_by_user on auth.account (user_id);
grant select, insert, update on auth.account to groundswell_app;

-- Challenges of passkeys, a few minutes each.
create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_identifier on auth.verification (identifier);
create index verification_expires on auth.verification (expires_at);
grant select, insert, update, delete on auth.verification to groundswell_app;

create table auth.passkey (
  id text primary key,
  user_id text not null references auth.user (id) on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz not null
);
create index passkey_by_user on auth.passkey (user_id);
grant select, insert, update, delete on auth.passkey to groundswell_app;

-- Links that work once; only their hash is here. A set-up link belongs to nobody yet.
create table auth.link (
  hash text primary key,
  kind text not null check (kind in ('set-up', 'sign-in')),
  user_id text references auth.user (id) on delete cascade,
  expires_at timestamptz not null,
  check ((kind = 'set-up') = (user_id is null))
);
grant select, insert, delete on auth.link to groundswell_app;

-- Failed sign-ins, counted for all processes together; keys are hashes.
create table auth.attempt (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
grant select, insert, update, delete on auth.attempt to groundswell_app;

-- What signs the cookies, where many processes must agree on it.
create table auth.secret (
  name text primary key,
  value text not null
);
grant select, insert on auth.secret to groundswell_app;

-- Security definer, since row-level security hides a person until their organisation is known.
-- It answers for one unguessable token only, and notes (at most hourly) that the session is in use.
create function auth.caller(session_token text, at timestamptz)
returns table (user_id text, session_id text, organisation_id uuid, person_id uuid, role text)
language plpgsql volatile security definer set search_path = '' as $$
begin
  return query
    select u.id, s.id, u.organisation_id, u.person_id, p.role
    from auth.session s
    join auth.user u on u.id = s.user_id
    join org.people p on p.organisation_id = u.organisation_id and p.person_id = u.person_id
    join org.organisations o on o.organisation_id = u.organisation_id
    where s.token = session_token
      and s.expires_at > at
      and s.updated_at > at - interval '14 days'
      and p.user_id = u.id
      and (p.left_on is null or p.left_on > (at at time zone o.time_zone)::date);
  if found then
    update auth.session set updated_at = at
    where token = session_token and updated_at < at - interval '1 hour';
  end if;
end $$;
revoke execute on function auth.caller(text, timestamptz) from public;
grant execute on function auth.caller(text, timestamptz) to groundswell_app;

-- Whom the one-time link of a start on one's own machine signs in.
create function auth.first_administrator() returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select u.id from auth.user u
    join org.people p on p.organisation_id = u.organisation_id and p.person_id = u.person_id
    where p.role = 'administrator' and p.left_on is null and p.user_id = u.id
    order by u.created_at, u.id limit 1);
end $$;
revoke execute on function auth.first_administrator() from public;
grant execute on function auth.first_administrator() to groundswell_app;
