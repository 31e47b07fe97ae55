select e.position, e.version, e.type, e.body
from scopes s
join grains g on g.scope = s.id and g.kind = $2 and g.key = $3
join events e on e.grain = g.id and e.version > $4
where s.name = $1
order by e.version
