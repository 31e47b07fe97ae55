select c.command, c.first, c.count, c.actor, s.name, g.kind, g.key, c.body_digest, c.at, c.hash
from unnest($1) n (command)
cross join lateral (select * from commits c where c.command = n.command limit 1) c
cross join lateral (select * from grains g where g.id = c.target limit 1) g
cross join lateral (select * from scopes s where s.id = g.scope limit 1) s
