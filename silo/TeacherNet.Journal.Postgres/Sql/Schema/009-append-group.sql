-- Stores a group whose numbers, digests and hashes the caller has worked out from what it believed to stand before.
-- Answers whether it did; false when something does not stand as believed, and then nothing is written.
-- Heads stay locked, in the order of their ids, until the transaction ends; so nothing here can change in between.
create function append_group_1(
  believed uuid,
  s_name text[], s_position bigint[], s_hash bytea[], s_new_position bigint[], s_new_hash bytea[], s_new_at bigint[],
  g_scope integer[], g_kind text[], g_key text[], g_version bigint[], g_written boolean[],
  c_scope integer[], c_first bigint[], c_count integer[], c_command uuid[], c_actor text[], c_target integer[],
  c_body_digest bytea[], c_at bigint[], c_digest bytea[], c_hash bytea[],
  e_scope integer[], e_position bigint[], e_grain integer[], e_version bigint[], e_type integer[], e_body bytea[])
returns boolean language plpgsql as $$
declare
  scope_ids integer[];
  grain_ids bigint[];
  fits boolean;
  lacking boolean;
  stored integer;
begin
  if not exists (select from history where epoch = believed) then
    return false;
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
    return false;
  end if;

  if exists (select from unnest(c_command) n (command) where (select c.first from commits c where c.command = n.command) is not null) then
    return false;
  end if;

  select array_agg(coalesce(g.id, 0) order by n.ord), bool_and(n.version < 0 or coalesce(last.version, 0) = n.version), bool_or(n.written and g.id is null)
  into grain_ids, fits, lacking
  from unnest(g_scope, g_kind, g_key, g_version, g_written) with ordinality n (scope, kind, key, version, written, ord)
  left join grains g on g.scope = scope_ids[n.scope] and g.kind = n.kind and g.key = n.key
  left join lateral (select e.version from events e where e.grain = g.id order by e.version desc limit 1) last on true;
  if fits is not true then
    return false;
  end if;

  if lacking then
    insert into grains (scope, kind, key)
    select scope_ids[n.scope], n.kind, n.key
    from unnest(g_scope, g_kind, g_key, g_written, grain_ids) with ordinality n (scope, kind, key, written, id, ord)
    where n.written and n.id = 0
    order by n.ord
    on conflict do nothing;
    select array_agg(coalesce(g.id, 0) order by n.ord)
    into grain_ids
    from unnest(g_scope, g_kind, g_key) with ordinality n (scope, kind, key, ord)
    left join grains g on g.scope = scope_ids[n.scope] and g.kind = n.kind and g.key = n.key;
  end if;

  insert into commits (scope, first, count, command, actor, target, body_digest, at, digest, hash)
  select scope_ids[n.scope], n.first, n.count, n.command, n.actor, grain_ids[n.target], n.body_digest, n.at, n.digest, n.hash
  from unnest(c_scope, c_first, c_count, c_command, c_actor, c_target, c_body_digest, c_at, c_digest, c_hash)
    n (scope, first, count, command, actor, target, body_digest, at, digest, hash)
  on conflict (command) do nothing;
  get diagnostics stored = row_count;
  if stored < cardinality(c_command) then
    raise exception using errcode = 'TN001', message = 'a command was stored in another scope at the same moment';
  end if;

  insert into events (scope, position, grain, version, type, body)
  select scope_ids[n.scope], n.position, grain_ids[n.grain], n.version, n.type, n.body
  from unnest(e_scope, e_position, e_grain, e_version, e_type, e_body) n (scope, position, grain, version, type, body);

  update scopes s set position = n.position, hash = n.hash, at = n.at
  from unnest(scope_ids, s_new_position, s_new_hash, s_new_at) n (id, position, hash, at)
  where s.id = n.id;

  return true;
end
$$
