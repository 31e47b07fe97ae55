select e.position, e.version, e.type, e.body
from events e
where e.grain = (
    select g.id from grains g
    where g.scope = (select s.id from scopes s where s.name = $1) and g.kind = $2 and g.key = $3)
  and e.version > $4
order by e.version
