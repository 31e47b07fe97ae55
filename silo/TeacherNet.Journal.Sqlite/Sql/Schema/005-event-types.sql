create table if not exists event_types (
  id integer primary key,
  name text not null,
  version integer not null,
  unique (name, version))
