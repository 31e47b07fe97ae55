select n.ord::integer, (
  select e.version from events e
  where e.grain = (
    select g.id from grains g
    where g.scope = (select s.id from scopes s where s.name = n.scope) and g.kind = n.kind and g.key = n.key)
  order by e.version desc limit 1)
from unnest($1, $2, $3) with ordinality n (scope, kind, key, ord)
