-- Stores a group as append_group_1 does. Grains that the caller knows come by their ids (k), each with the version that must stand;
-- those it does not know come by their names (g), a version below 0 for any, and are referred to by their places, from 1, below 0.
-- Answers the ids of the latter, 0 for those without a row; null when something does not stand as believed, and then nothing is written.
-- That no command of the group is stored already is left to its unique index; of those that clash (x) it is asked, for a repeat is no clash.
create function append_group_2(
  believed uuid,
  s_name text[], s_position bigint[], s_hash bytea[], s_new_position bigint[], s_new_hash bytea[], s_new_at bigint[],
  k_id bigint[], k_version bigint[],
  g_scope integer[], g_kind text[], g_key text[], g_version bigint[], g_written boolean[],
  c_scope integer[], c_first bigint[], c_count integer[], c_command uuid[], c_actor text[], c_target bigint[],
  c_body_digest bytea[], c_at bigint[], c_digest bytea[], c_hash bytea[],
  e_scope integer[], e_position bigint[], e_grain bigint[], e_version bigint[], e_type integer[], e_body bytea[],
  x_command uuid[])
returns bigint[] language plpgsql as $$
declare
  scope_ids integer[];
  named bigint[] := '{}';
  fits boolean;
  lacking boolean;
begin
  if not exists (select from history where epoch = believed) then
    return null;
  end if;

  select array_agg(locked.id order by locked.ord), bool_and(locked.fits)
  into scope_ids, fits
  from (
    select s.id, n.ord, s.position = n.position and s.hash = n.hash as fits
    from unnest(s_name, s_position, s_hash) with ordinality n (name, position, hash, ord)
    join scopes s on s.name = n.name
    order by s.id
    for update of s) locked;
  if fits is not true or cardinality(scope_ids) < cardinality(s_name) then
    return null;
  end if;

  if exists (
    select from unnest(k_id, k_version) n (id, version)
    where coalesce((select e.version from events e where e.grain = n.id order by e.version desc limit 1), 0) <> n.version) then
    return null;
  end if;

  if exists (select from unnest(x_command) n (command) where (select c.first from commits c where c.command = n.command) is not null) then
    return null;
  end if;

  if cardinality(g_key) > 0 then
    select array_agg(coalesce(g.id, 0) order by n.ord), bool_and(n.version < 0 or coalesce(last.version, 0) = n.version), bool_or(n.written and g.id is null)
    into named, fits, lacking
    from unnest(g_scope, g_kind, g_key, g_version, g_written) with ordinality n (scope, kind, key, version, written, ord)
    left join grains g on g.scope = scope_ids[n.scope] and g.kind = n.kind and g.key = n.key
    left join lateral (select e.version from events e where e.grain = g.id order by e.version desc limit 1) last on true;
    if fits is not true then
      return null;
    end if;
    if lacking then
      insert into grains (scope, kind, key)
      select scope_ids[n.scope], n.kind, n.key
      from unnest(g_scope, g_kind, g_key, g_written, named) with ordinality n (scope, kind, key, written, id, ord)
      where n.written and n.id = 0
      order by n.ord
      on conflict do nothing;
      select array_agg(coalesce(g.id, 0) order by n.ord)
      into named
      from unnest(g_scope, g_kind, g_key) with ordinality n (scope, kind, key, ord)
      left join grains g on g.scope = scope_ids[n.scope] and g.kind = n.kind and g.key = n.key;
    end if;
  end if;

  insert into commits (scope, first, count, command, actor, target, body_digest, at, digest, hash)
  select scope_ids[n.scope], n.first, n.count, n.command, n.actor, case when n.target > 0 then n.target else named[-n.target] end,
    n.body_digest, n.at, n.digest, n.hash
  from unnest(c_scope, c_first, c_count, c_command, c_actor, c_target, c_body_digest, c_at, c_digest, c_hash)
    n (scope, first, count, command, actor, target, body_digest, at, digest, hash);

  insert into events (scope, position, grain, version, type, body)
  select scope_ids[n.scope], n.position, case when n.grain > 0 then n.grain else named[-n.grain] end, n.version, n.type, n.body
  from unnest(e_scope, e_position, e_grain, e_version, e_type, e_body) n (scope, position, grain, version, type, body);

  update scopes s set position = n.position, hash = n.hash, at = n.at
  from unnest(scope_ids, s_new_position, s_new_hash, s_new_at) n (id, position, hash, at)
  where s.id = n.id;

  return named;
end
$$
