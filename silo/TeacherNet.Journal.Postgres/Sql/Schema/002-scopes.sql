create table scopes (
  id integer generated always as identity primary key,
  name text collate "C" not null unique,
  position bigint not null,
  hash bytea not null,
  at bigint not null)
with (fillfactor = 50)
