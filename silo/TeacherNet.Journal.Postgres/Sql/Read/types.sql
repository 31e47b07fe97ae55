select id, name, version from event_types
