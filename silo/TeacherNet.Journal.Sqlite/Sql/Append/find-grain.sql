select id, version from grains where scope = ?1 and kind = ?2 and key = ?3
