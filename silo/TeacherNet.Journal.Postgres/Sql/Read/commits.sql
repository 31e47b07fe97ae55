select s.id, c.first, c.count, c.command, c.actor, c.target, c.body_digest, c.at, c.digest, c.hash
from scopes s
join commits c on c.scope = s.id
  and c.first >= coalesce((select b.first from commits b where b.scope = s.id and b.first <= $2 order by b.first desc limit 1), 1)
where s.name = $1
order by c.first limit $3
