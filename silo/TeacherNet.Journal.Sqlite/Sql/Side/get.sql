select value, version from side where tbl = ?1 and key = ?2
