create table if not exists commits (
  scope integer not null references scopes,
  first integer not null,
  count integer not null,
  command blob not null unique,
  actor text not null,
  target integer not null references grains,
  body_digest blob not null,
  at integer not null,
  digest blob not null,
  hash blob not null,
  primary key (scope, first)) without rowid
