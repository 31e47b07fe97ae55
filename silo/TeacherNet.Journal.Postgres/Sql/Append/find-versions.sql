select n.ord::integer, last.version
from unnest($1, $2, $3) with ordinality n (scope, kind, key, ord)
join scopes s on s.name = n.scope
join grains g on g.scope = s.id and g.kind = n.kind and g.key = n.key
join lateral (select e.version from events e where e.grain = g.id order by e.version desc limit 1) last on true
