select name, version from event_types where id = ?1
