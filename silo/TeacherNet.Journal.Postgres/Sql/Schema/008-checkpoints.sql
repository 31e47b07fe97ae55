create unlogged table checkpoints (
  scope text collate "C" not null,
  name text collate "C" not null,
  version integer not null,
  epoch uuid not null,
  position bigint not null,
  mark text not null,
  body bytea not null,
  digest bytea not null,
  primary key (scope, name))
