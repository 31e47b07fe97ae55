select position, version, type, body from events where grain = ?1 and version > ?2 order by version
