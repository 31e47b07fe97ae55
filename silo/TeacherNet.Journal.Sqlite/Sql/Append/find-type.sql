select id from event_types where name = ?1 and version = ?2
