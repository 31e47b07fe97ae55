select key, value, version from side where tbl = $1 and key >= $2 order by key limit 256
