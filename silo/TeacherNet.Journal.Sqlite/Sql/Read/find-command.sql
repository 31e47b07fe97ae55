select s.name, c.first, c.count, c.actor, g.kind, g.key, c.body_digest, c.at, c.hash
from commits c join scopes s on s.id = c.scope join grains g on g.id = c.target
where c.command = ?1
