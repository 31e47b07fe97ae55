select name, position, hash, at from scopes where name = any($1) order by id for update
