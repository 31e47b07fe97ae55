select first, count, command, actor, target, body_digest, at, digest, hash
from commits where scope = ?1 and first >= ?2 order by first
