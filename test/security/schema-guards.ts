/** Questions to PostgreSQL's catalogue; each row of an answer is a hole. */

const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'boss', 'auth') and n.nspname not like 'pg_%'`;

/** Accounts are found before an organisation is known (decision 5); the list of migrations is nobody's. */
const global = `c.relname not in ('migrations') `;

export const guards: Record<string, string> = {
  'every table has row-level security, for its owner too': `
    select n.nspname || '.' || c.relname as hole from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${ours} and ${global}
      and not (c.relrowsecurity and c.relforcerowsecurity)`,

  'every table has a policy for the serving role or no rights for it': `
    select n.nspname || '.' || c.relname as hole from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${ours} and ${global}
      and has_table_privilege('groundswell_app', c.oid, 'select')
      and not exists (select from pg_policy p where p.polrelid = c.oid
        and 'groundswell_app'::regrole = any (p.polroles))`,

  'no policy speaks to everybody': `
    select p.polname || ' on ' || p.polrelid::regclass as hole from pg_policy p
    join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and 0 = any (p.polroles)`,

  'every policy of the serving role compares the organisation': `
    select p.polname || ' on ' || p.polrelid::regclass as hole from pg_policy p
    join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and 'groundswell_app'::regrole = any (p.polroles)
      and coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
        not like '%organisation_id = platform.organisation()%'`,

  'every primary key, unique key and foreign key begins with the organisation': `
    select conrelid::regclass || ' ' || conname as hole from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and ${global} and k.contype in ('p', 'u', 'f')
      and (select attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1])
        <> 'organisation_id'`,

  'every unique index begins with the organisation': `
    select i.indexrelid::regclass::text as hole from pg_index i
    join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and ${global} and i.indisunique
      and (select attname from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0])
        is distinct from 'organisation_id'`,

  'every view looks with the eyes of whoever asks': `
    select c.oid::regclass::text as hole from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('v', 'm') and ${ours}
      and not coalesce(c.reloptions @> array['security_invoker=true'], false)`,

  'no table has triggers': `
    select t.tgname || ' on ' || t.tgrelid::regclass as hole from pg_trigger t
    join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and not t.tgisinternal`,

  'the serving roles own nothing and bypass nothing': `
    select rolname as hole from pg_roles r where rolname in ('groundswell_app', 'groundswell_steward')
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
        or exists (select from pg_class c where c.relowner = r.oid)
        or exists (select from pg_auth_members m where m.member = r.oid))`,

  'the audit log can only grow': `
    select 'platform.audit_log' as hole
    where has_table_privilege('groundswell_app', 'platform.audit_log', 'update')
      or has_table_privilege('groundswell_app', 'platform.audit_log', 'delete')
      or has_table_privilege('groundswell_app', 'platform.audit_log', 'truncate')`,
};

/** Functions that see more than their caller, each read and found to answer one narrow question. */
export const definers = `
  select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema', 'boss') order by 1`;

/** Bugs to plant, one a guard, so that each is seen to fail. */
export const bugs: Record<string, string> = {
  'every table has row-level security, for its owner too': `alter table org.people no force row level security`,
  'every table has a policy for the serving role or no rights for it': `
    create table org.bare (organisation_id uuid primary key); grant select on org.bare to groundswell_app`,
  'no policy speaks to everybody': `create policy open on org.people using (organisation_id = platform.organisation())`,
  'every policy of the serving role compares the organisation': `
    create policy careless on org.people for select to groundswell_app using (true)`,
  'every primary key, unique key and foreign key begins with the organisation': `
    create table org.alone (person_id uuid primary key, organisation_id uuid)`,
  'every unique index begins with the organisation': `create unique index emails on org.people (email) where false`,
  'every view looks with the eyes of whoever asks': `create view org.everybody as select * from org.people`,
  'no table has triggers': `
    create function org.nothing() returns trigger language plpgsql as 'begin return new; end';
    create trigger watch before insert on org.people for each row execute function org.nothing()`,
  'the serving roles own nothing and bypass nothing': `alter role groundswell_steward createdb`,
  'the audit log can only grow': `grant delete on platform.audit_log to groundswell_app`,
};
