select scope, first, count, actor, target, body_digest, at, hash from commits where command = ?1
