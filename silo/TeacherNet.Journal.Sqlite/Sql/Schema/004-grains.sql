create table if not exists grains (
  id integer primary key,
  scope integer not null references scopes,
  kind text not null,
  key text not null,
  unique (scope, kind, key))
