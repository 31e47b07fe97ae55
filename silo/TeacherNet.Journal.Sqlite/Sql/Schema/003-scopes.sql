create table if not exists scopes (
  id integer primary key,
  name text not null unique,
  position integer not null,
  hash blob not null,
  at integer not null)
