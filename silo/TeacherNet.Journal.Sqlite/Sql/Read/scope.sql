select id from scopes where name = ?1
