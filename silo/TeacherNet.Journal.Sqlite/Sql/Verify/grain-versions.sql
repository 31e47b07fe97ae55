select s.name, g.kind, g.key, g.version, coalesce((select max(e.version) from events e where e.grain = g.id), 0) as found
from grains g join scopes s on s.id = g.scope
where g.version <> found
