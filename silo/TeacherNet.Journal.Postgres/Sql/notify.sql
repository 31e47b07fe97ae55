select pg_notify('teachernet', n.name) from unnest($1) n (name)
