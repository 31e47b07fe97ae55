create table event_types (
  id integer generated always as identity primary key,
  name text collate "C" not null,
  version integer not null,
  unique (name, version))
