select g.kind, g.key, s.name from grains g join scopes s on s.id = g.scope where g.id = ?1
