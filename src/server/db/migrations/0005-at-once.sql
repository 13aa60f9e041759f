-- An act and a look at what has moved, each in one round trip instead of seven or eight. They run as indgang_app, behind
-- the same walls as a transaction of its own (see tenant.ts); the tenant is set for the one statement that calls them.
-- Their plans are kept as long as the connection lives, and PGlite never counts its rows: so they go by index, and row
-- by row (lateral, offset 0), whatever the tables looked like when they were made. The costs that this pretends must not
-- make PostgreSQL compile: that took it five seconds.

-- The role that somebody holds in a family on a day; null for none. A contact person who is also mate acts as contact person.
create function role_in(wanted_family uuid, holder uuid, today date) returns text
language plpgsql stable set search_path = '' as $$
begin
  return (select min(held.role) from (
    select 'parent' as role from public.custody c
      where c.municipality = public.current_municipality() and c.family = wanted_family and c.person = holder and c.since <= today and (c.until is null or c.until >= today)
    union all
    select a.role from public.assignment a
      where a.municipality = public.current_municipality() and a.family = wanted_family and a.person = holder and a.since <= today and (a.until is null or a.until >= today)
  ) held);
end $$;

-- All families of somebody on a day, with who else is in them. Children's names label the family; isAway says that a
-- worker's card holds an absence for the day.
create function families_of(holder uuid, today date)
returns table (family uuid, role text, parents jsonb, staff jsonb, children jsonb)
language sql stable
begin atomic
  with mine as (
    select c.family, 'parent' as role from custody c
      where c.municipality = current_municipality() and c.person = holder and c.since <= today and (c.until is null or c.until >= today)
    union
    select a.family, a.role from assignment a
      where a.municipality = current_municipality() and a.person = holder and a.since <= today and (a.until is null or a.until >= today)
  )
  select mine.family, min(mine.role),
    (select coalesce(jsonb_agg(distinct c.person), '[]') from custody c
      where c.municipality = current_municipality() and c.family = mine.family and c.since <= today and (c.until is null or c.until >= today)),
    (select coalesce(jsonb_agg(jsonb_build_object('person', a.person, 'name', (select p.name from person p where p.municipality = a.municipality and p.id = a.person), 'role', a.role, 'isAway', exists (
        select 1 from record card, jsonb_array_elements(card.body -> 'absences') away
        where card.municipality = a.municipality and card.room = 'worker:' || a.person and card.kind = 'card' and card.id = a.person::text
          and away ->> 'from' <= to_char(today, 'YYYY-MM-DD') and away ->> 'to' >= to_char(today, 'YYYY-MM-DD'))) order by a.role, a.person), '[]')
      from assignment a
      where a.municipality = current_municipality() and a.family = mine.family and a.since <= today and (a.until is null or a.until >= today)),
    (select coalesce(jsonb_agg(r.body ->> 'name' order by r.body ->> 'born', r.id), '[]') from record r
      where r.municipality = current_municipality() and r.room = 'family:' || mine.family and r.kind = 'child' and r.body is not null)
  from mine group by mine.family order by mine.family;
end;

-- What an act is judged by, as of one moment: where its room stands, what became of the same id before, the actor's role
-- in the family, whether the room's owner holds custody there (true where it has none), and the records it needs.
create function open_act(tenant uuid, act jsonb)
returns table (number bigint, known boolean, role text, owner_holds boolean, records jsonb)
language plpgsql security definer
set search_path = '' set jit = off set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off as $$
begin
  perform set_config('app.municipality', tenant::text, true);
  return query
    select r.number,
      exists (select from public.intent i where i.municipality = tenant and i.id = (act ->> 'id')::uuid),
      public.role_in((act ->> 'family')::uuid, (act ->> 'person')::uuid, (act ->> 'today')::date),
      act ->> 'owner' is null or coalesce(public.role_in((act ->> 'family')::uuid, (act ->> 'owner')::uuid, (act ->> 'today')::date) = 'parent', false),
      (select coalesce(jsonb_agg(jsonb_build_object('room', f.room, 'kind', f.kind, 'id', f.id, 'first', f.first, 'number', f.number, 'body', f.body)), '[]') from (
        select one.* from jsonb_to_recordset(act -> 'needs') as need(room text, kind text, id text) cross join lateral (
          select * from public.record n where n.municipality = tenant and n.room = need.room and n.kind = need.kind and n.id = need.id and n.body is not null offset 0) one
        union all
        select live.* from jsonb_to_recordset(act -> 'needs') as need(room text, kind text, id text) cross join lateral (
          select * from public.record n where need.id is null and n.municipality = tenant and n.room = need.room and n.kind = need.kind and n.is_live and n.body is not null offset 0) live) f)
    from public.room r where r.municipality = tenant and r.id = act ->> 'room';
end $$;

-- Commits an act that was judged by what open_act told: records, log, the room's next number, the id with its outcome,
-- and the bell. False, with nothing written, when the room has moved since, the id is known, or the rights are others.
-- Each statement sees what was committed until then, so what follows the lock cannot be overtaken.
create function commit_act(tenant uuid, act jsonb, judged jsonb, written jsonb)
returns boolean
language plpgsql security definer
set search_path = '' set jit = off set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off as $$
declare
  wanted text := act ->> 'room';
  following bigint := (judged ->> 'number')::bigint + 1;
  stands bigint;
begin
  perform set_config('app.municipality', tenant::text, true);
  -- A room that another holds will have moved when it is free: nobody behind this act in its round waits for that.
  select r.number into stands from public.room r where r.municipality = tenant and r.id = wanted for update skip locked;
  if stands is distinct from following - 1 then return false; end if;
  if public.role_in((act ->> 'family')::uuid, (act ->> 'person')::uuid, (act ->> 'today')::date) is distinct from judged ->> 'role' then return false; end if;
  if act ->> 'owner' is not null and public.role_in((act ->> 'family')::uuid, (act ->> 'owner')::uuid, (act ->> 'today')::date) is distinct from 'parent' then return false; end if;
  insert into public.intent (municipality, id, hash, person, name, room, outcome, at)
    values (tenant, (act ->> 'id')::uuid, judged ->> 'hash', (act ->> 'person')::uuid, act ->> 'name', wanted, judged -> 'outcome', (judged ->> 'at')::timestamptz)
    on conflict do nothing;
  if not found then return false; end if;
  with given as (
    select * from jsonb_to_recordset(written) as x(position int, kind text, id text, is_live boolean, body jsonb)
  ), up as (
    insert into public.record as held (municipality, room, kind, id, first, number, is_live, body)
    select tenant, wanted, g.kind, g.id, following, following, g.is_live, g.body from given g
    on conflict on constraint record_pkey do update set number = excluded.number, is_live = excluded.is_live, body = excluded.body
    returning held.kind, held.id, held.first
  )
  insert into public.change (municipality, room, number, position, kind, id, first, body)
  select tenant, wanted, following, g.position, g.kind, g.id, up.first, g.body from given g join up on up.kind = g.kind and up.id = g.id;
  update public.room r set number = following where r.municipality = tenant and r.id = wanted;
  perform pg_notify('room', tenant || '|' || wanted || '|' || following);
  return true;
end $$;

-- What a phone that is nearly in step needs, as of one moment: the history, its person's families, where the rooms of its
-- cursors stand, and their log since. The log is null when it is more than `most` commits, or a cursor is ahead.
create function look(tenant uuid, reader uuid, today date, cursors jsonb, most int)
returns table (epoch uuid, families jsonb, states jsonb, log jsonb)
language plpgsql security definer
set search_path = '' set jit = off set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off as $$
begin
  perform set_config('app.municipality', tenant::text, true);
  return query
    with states as materialized (
      select r.id, r.number, r.floor, asked.value::bigint as cursor
      from jsonb_each_text(cursors) asked cross join lateral (
        select * from public.room held where held.municipality = tenant and held.id = asked.key offset 0) r
    ), moved as materialized (
      select s.id, s.number, s.cursor from states s where s.number <> s.cursor
    )
    select h.epoch,
      (select coalesce(jsonb_agg(to_jsonb(f) order by f.family), '[]') from public.families_of(reader, today) f),
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'number', s.number, 'floor', s.floor) order by s.id), '[]') from states s),
      case when (select coalesce(sum(m.number - m.cursor), 0) <= most and coalesce(min(m.number - m.cursor), 1) > 0 and coalesce(min(m.cursor), 0) >= 0 from moved m) then
        (select coalesce(jsonb_agg(jsonb_build_object('room', c.room, 'commit', c.number, 'kind', c.kind, 'id', c.id, 'first', c.first, 'number', c.number, 'body', c.body)
            order by c.room, c.number, c.position), '[]')
          from moved m cross join lateral (
            select * from public.change g where g.municipality = tenant and g.room = m.id and g.number > m.cursor and g.number <= m.number offset 0) c) end
    from public.history h where h.id = 1;
end $$;

-- The session's plan was made anew at each request: a function in SQL keeps none before PostgreSQL 18. And each request
-- that carries something asks for the history's id, so it comes along.
drop function find_session(uuid, text);
create function find_session(tenant uuid, hash text)
returns table (person uuid, name text, staff boolean, leader boolean, seen_at timestamptz, ends_at timestamptz, epoch uuid)
language plpgsql stable security definer
set search_path = '' set jit = off set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off as $$
begin
  return query
    select p.id, p.name, p.staff, p.leader, s.seen_at, s.ends_at, h.epoch
    from public.history h, (select * from public.session held where held.municipality = tenant and held.secret_hash = hash offset 0) s
      cross join lateral (select * from public.person who where who.municipality = s.municipality and who.id = s.person offset 0) p
    where h.id = 1;
end $$;
grant select on history to indgang_lookup;

-- A function's new owner must for that moment be allowed to create in the schema.
do $$
declare
  wanted regprocedure;
begin
  grant create on schema public to indgang_app;
  foreach wanted in array array['open_act(uuid,jsonb)', 'commit_act(uuid,jsonb,jsonb,jsonb)', 'look(uuid,uuid,date,jsonb,integer)']::regprocedure[] loop
    execute format('revoke all on function %s from public', wanted);
    execute format('alter function %s owner to indgang_app', wanted);
  end loop;
  revoke create on schema public from indgang_app;
  grant create on schema public to indgang_lookup;
  revoke all on function find_session(uuid, text) from public;
  grant execute on function find_session(uuid, text) to indgang_app;
  alter function find_session(uuid, text) owner to indgang_lookup;
  revoke create on schema public from indgang_lookup;
end $$;
