select min(e.position), s.name
from events e left join scopes s on s.id = e.scope
where s.id is null or e.position > s.position or e.position < 1
group by e.scope, s.name
