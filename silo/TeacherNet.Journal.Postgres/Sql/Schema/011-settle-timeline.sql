-- The history's epoch. It is made anew when this server, this database of it, or its timeline, is another than the one that wrote
-- before: after a failover or a restore the log may hold another history, and cursors from before must not be taken for its own.
create function settle_timeline_1() returns uuid language plpgsql as $$
declare
  here text := (select c.system_identifier || '/' || d.oid from pg_control_system() c, pg_database d where d.datname = current_database());
  line text := left(pg_walfile_name(pg_current_wal_lsn()), 8);
begin
  update history set epoch = gen_random_uuid(), server = here, timeline = line
  where server <> here or timeline <> line;
  return (select epoch from history);
end
$$
