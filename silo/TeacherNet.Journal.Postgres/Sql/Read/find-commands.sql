select c.command, c.first, c.count, c.actor, s.name, g.kind, g.key, c.body_digest, c.at, c.hash
from unnest($1) n (command)
join commits c on c.command = n.command
join grains g on g.id = c.target
join scopes s on s.id = g.scope
