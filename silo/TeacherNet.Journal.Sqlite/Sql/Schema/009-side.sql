create table if not exists side (
  tbl text not null,
  key text not null,
  value blob not null,
  version integer not null,
  primary key (tbl, key)) without rowid
