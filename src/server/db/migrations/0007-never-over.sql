-- What an act makes takes the act's own id. A record that has it already came otherwise, by an import, and no intent is
-- known of it: it is not written over. commit_act as in 0005, and this one look more; takeIntent then refuses the act.
create or replace function commit_act(tenant uuid, act jsonb, judged jsonb, written jsonb)
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
  if exists (
    select from jsonb_to_recordset(written) as x(kind text, id text) cross join lateral (
      select from public.record n where n.municipality = tenant and n.room = wanted and n.kind = x.kind and n.id = x.id offset 0) n
    where x.id = act ->> 'id'
  ) then return false; end if;
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
