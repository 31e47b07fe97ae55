create table commits (
  scope integer not null,
  first bigint not null,
  count integer not null,
  command uuid not null unique,
  actor text not null,
  target bigint not null,
  body_digest bytea not null,
  at bigint not null,
  digest bytea not null,
  hash bytea not null,
  primary key (scope, first))
