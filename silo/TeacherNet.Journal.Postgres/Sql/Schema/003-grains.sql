create table grains (
  id bigint generated always as identity primary key,
  scope integer not null references scopes,
  kind text collate "C" not null,
  key text collate "C" not null,
  unique (scope, kind, key))
