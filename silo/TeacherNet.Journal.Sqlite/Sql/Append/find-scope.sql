select id, position, hash, at from scopes where name = ?1
