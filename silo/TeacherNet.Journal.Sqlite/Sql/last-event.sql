select position from events where scope = ?1 order by position desc limit 1
