select first from commits where scope = ?1 and first <= ?2 order by first desc limit 1
