select name, position, hash, at, id from scopes order by name
