update scopes set position = ?2, hash = ?3, at = ?4 where id = ?1
