create table side (
  tbl text collate "C" not null,
  key text collate "C" not null,
  value bytea not null,
  version bigint not null,
  primary key (tbl, key))
