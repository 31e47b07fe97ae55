select c.scope, c.first, c.count, c.command, c.actor, c.target, c.body_digest, c.at, c.digest, c.hash
from commits c
where c.scope = (select s.id from scopes s where s.name = $1)
  and c.first >= coalesce((
    select b.first from commits b
    where b.scope = (select s.id from scopes s where s.name = $1) and b.first <= $2
    order by b.first desc limit 1), 1)
order by c.first limit $3
