create table if not exists events (
  scope integer not null,
  position integer not null,
  grain integer not null references grains,
  version integer not null,
  type integer not null references event_types,
  body blob not null,
  primary key (scope, position)) without rowid
