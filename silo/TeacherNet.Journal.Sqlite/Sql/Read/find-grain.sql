select g.id from grains g join scopes s on s.id = g.scope where s.name = ?1 and g.kind = ?2 and g.key = ?3
