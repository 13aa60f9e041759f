-- A record looked up by its key was found through record_newest: a smaller index, and without counts (PGlite never counts, a
-- new PostgreSQL not yet) as good by the planner's reckoning. It then read all of the room's records of that kind, and
-- an act in a room of 20,000 messages cost 20,000 rows while it held the room. Both indexes now hold only what the questions
-- they are for ask about, and a look by key does not ask about the body: only the key's own index is left for it.
drop index record_newest;
create index record_newest on record (municipality, room, kind, first desc) where body is not null;
drop index record_live;
create index record_live on record (municipality, room, kind) where is_live and body is not null;

-- As in 0005, but for that.
create or replace function open_act(tenant uuid, act jsonb)
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
          select * from public.record n where n.municipality = tenant and n.room = need.room and n.kind = need.kind and n.id = need.id offset 0) one
          where one.body is not null
        union all
        select live.* from jsonb_to_recordset(act -> 'needs') as need(room text, kind text, id text) cross join lateral (
          select * from public.record n where need.id is null and n.municipality = tenant and n.room = need.room and n.kind = need.kind and n.is_live and n.body is not null offset 0) live) f)
    from public.room r where r.municipality = tenant and r.id = act ->> 'room';
end $$;
