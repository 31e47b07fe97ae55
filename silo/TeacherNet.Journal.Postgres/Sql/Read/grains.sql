select g.id, s.name, g.kind, g.key from unnest($1) n (id) join grains g on g.id = n.id join scopes s on s.id = g.scope
