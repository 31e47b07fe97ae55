insert into scopes (name, position, hash, at)
select n.name, 0, $2, 0 from unnest($1) n (name) order by n.name on conflict do nothing
