insert into history (one, epoch, server, timeline)
select 1, $1, c.system_identifier || '/' || d.oid, left(pg_walfile_name(pg_current_wal_lsn()), 8)
from pg_control_system() c, pg_database d where d.datname = current_database()
on conflict (one) do nothing
