insert into scopes (name, position, hash, at) values (?1, 0, ?2, 0)
