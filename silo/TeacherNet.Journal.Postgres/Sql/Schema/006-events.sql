create table events (
  scope integer not null,
  position bigint not null,
  grain bigint not null,
  version bigint not null,
  type integer not null,
  body bytea not null,
  primary key (scope, position),
  unique (grain, version))
