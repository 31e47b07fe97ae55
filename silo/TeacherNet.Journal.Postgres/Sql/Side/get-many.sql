select s.key, s.value, s.version from unnest($2) n (key) join side s on s.tbl = $1 and s.key = n.key
