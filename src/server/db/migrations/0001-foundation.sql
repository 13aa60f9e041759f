-- The foundation: municipalities, who is in them, rooms, records, the change log, sessions.
-- Two roles that nobody can log in as: indgang_app works inside one municipality and owns nothing;
-- indgang_lookup owns the few functions that must answer before the municipality is known.
-- Roles belong to the whole cluster, so another database's migration may be making them this moment.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['indgang_app', 'indgang_lookup'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin', wanted);
      end if;
    exception when duplicate_object or unique_violation then null;
    end;
    if not pg_has_role(current_user, wanted, 'usage') then
      execute format('grant %I to %I', wanted, current_user);
    end if;
  end loop;
end $$;

-- The tenant of the running transaction; null outside one, so that every policy then says no.
create function current_municipality() returns uuid
language sql stable as $$ select nullif(current_setting('app.municipality', true), '')::uuid $$;

-- Puts a table behind the wall. Each new tenant table is followed by: select keep_by_municipality('name');
create function keep_by_municipality(name regclass, tenant_column text default 'municipality') returns void
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy tenant on %s to indgang_app using (%I = current_municipality()) with check (%I = current_municipality())',
    name, tenant_column, tenant_column);
  execute format('grant select, insert, update, delete on %s to indgang_app', name);
end $$;

create table municipality (
  id uuid primary key,
  name text not null,
  is_made_up boolean not null,
  created_at timestamptz not null default now()
);
select keep_by_municipality('municipality', 'id');

create table person (
  municipality uuid not null references municipality (id),
  id uuid not null,
  name text not null,
  staff boolean not null,
  leader boolean not null default false,
  login_issuer text,
  login_subject text,
  demo jsonb,
  primary key (municipality, id),
  unique (login_issuer, login_subject),
  check ((login_issuer is null) = (login_subject is null))
);
select keep_by_municipality('person');

create table family (
  municipality uuid not null references municipality (id),
  id uuid not null,
  primary key (municipality, id)
);
select keep_by_municipality('family');

create table custody (
  municipality uuid not null,
  family uuid not null,
  person uuid not null,
  since date not null,
  until date,
  primary key (municipality, family, person, since),
  foreign key (municipality, family) references family (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  check (until >= since)
);
create index custody_person on custody (municipality, person);
select keep_by_municipality('custody');

create table assignment (
  municipality uuid not null,
  family uuid not null,
  person uuid not null,
  role text not null check (role in ('contact-person', 'mate')),
  since date not null,
  until date,
  primary key (municipality, family, person, role, since),
  foreign key (municipality, family) references family (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  check (until >= since)
);
create index assignment_person on assignment (municipality, person);
select keep_by_municipality('assignment');

-- number: the room's counter, its row locked by each writing transaction, so that numbers follow commit order.
-- floor: the change log is whole from the commit after it.
create table room (
  municipality uuid not null references municipality (id),
  id text not null,
  kind text not null check (kind in ('municipality', 'worker', 'family', 'private', 'me')),
  family uuid,
  person uuid,
  number bigint not null default 0,
  floor bigint not null default 0,
  primary key (municipality, id),
  check (number >= floor)
);
create index room_family on room (municipality, family) where family is not null;
select keep_by_municipality('room');

-- What is known now. A null body is a tombstone, kept.
create table record (
  municipality uuid not null,
  room text not null,
  kind text not null,
  id text not null,
  first bigint not null,
  number bigint not null,
  is_live boolean not null default true,
  body jsonb,
  primary key (municipality, room, kind, id)
);
create index record_newest on record (municipality, room, kind, first desc);
select keep_by_municipality('record');

-- The log that phones pull: each commit's changes in order.
create table change (
  municipality uuid not null,
  room text not null,
  number bigint not null,
  position int not null,
  kind text not null,
  id text not null,
  first bigint not null,
  body jsonb,
  primary key (municipality, room, number, position)
);
select keep_by_municipality('change');

-- Every intent ever taken and what became of it: ids never expire as idempotency keys.
create table intent (
  municipality uuid not null,
  id uuid not null,
  hash text not null,
  person uuid not null,
  name text not null,
  room text not null,
  outcome jsonb not null,
  at timestamptz not null,
  primary key (municipality, id)
);
select keep_by_municipality('intent');

create table session (
  municipality uuid not null,
  secret_hash text not null,
  person uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (municipality, secret_hash),
  foreign key (municipality, person) references person (municipality, id) on delete cascade
);
create index session_ends on session (municipality, ends_at);
select keep_by_municipality('session');

-- What the import has loaded, so that the same file again changes nothing.
create table external (
  municipality uuid not null,
  kind text not null,
  external_id text not null,
  hash text not null,
  internal_id text not null,
  primary key (municipality, kind, external_id)
);
select keep_by_municipality('external');

-- The history's random id: new after a restore, and then phones offer again what they wrote.
create table history (
  id int primary key check (id = 1),
  epoch uuid not null
);
insert into history (id, epoch) values (1, gen_random_uuid());
grant select on history to indgang_app;

-- Before the municipality is known: only these functions, each with listed columns.
create policy lookup on municipality for select to indgang_lookup using (true);
create policy lookup on person for select to indgang_lookup using (true);
create policy lookup on session for select to indgang_lookup using (true);
create policy lookup on record for select to indgang_lookup using (room = 'municipality' and kind = 'municipality');
grant select on municipality, person, session, record to indgang_lookup;

create function find_login(issuer text, subject text)
returns table (municipality uuid, person uuid, staff boolean)
language sql stable security definer set search_path = '' as $$
  select p.municipality, p.id, p.staff from public.person p
  where p.login_issuer = issuer and p.login_subject = subject
$$;

create function find_session(tenant uuid, hash text)
returns table (person uuid, name text, staff boolean, leader boolean, seen_at timestamptz, ends_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select p.id, p.name, p.staff, p.leader, s.seen_at, s.ends_at
  from public.session s join public.person p on p.municipality = s.municipality and p.id = s.person
  where s.municipality = tenant and s.secret_hash = hash
$$;

create function municipalities()
returns table (id uuid, name text, is_made_up boolean)
language sql stable security definer set search_path = '' as $$
  select m.id, m.name, m.is_made_up from public.municipality m order by m.created_at, m.id
$$;

create function public_municipality()
returns table (id uuid, name text, is_made_up boolean, body jsonb)
language sql stable security definer set search_path = '' as $$
  select m.id, m.name, m.is_made_up, r.body
  from public.municipality m left join public.record r
    on r.municipality = m.id and r.room = 'municipality' and r.kind = 'municipality' and r.is_live
  where (select count(*) from public.municipality) = 1
  limit 1
$$;

-- A function's new owner must for that moment be allowed to create in the schema.
do $$
declare
  wanted regprocedure;
begin
  grant create on schema public to indgang_lookup;
  foreach wanted in array array['find_login(text,text)', 'find_session(uuid,text)', 'municipalities()', 'public_municipality()']::regprocedure[] loop
    execute format('revoke all on function %s from public', wanted);
    execute format('grant execute on function %s to indgang_app', wanted);
    execute format('alter function %s owner to indgang_lookup', wanted);
  end loop;
  revoke create on schema public from indgang_lookup;
end $$;
