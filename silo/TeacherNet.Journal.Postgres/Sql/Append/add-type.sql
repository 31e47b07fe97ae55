insert into event_types (name, version) values ($1, $2) on conflict do nothing
