insert into history (one, epoch, server, timeline)
select 1, $1, c.system_identifier::text, left(pg_walfile_name(pg_current_wal_lsn()), 8) from pg_control_system() c
on conflict (one) do nothing
