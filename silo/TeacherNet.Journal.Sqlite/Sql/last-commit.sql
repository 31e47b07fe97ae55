select first + count - 1, hash, at from commits where scope = ?1 order by first desc limit 1
