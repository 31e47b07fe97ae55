create table if not exists history (
  one integer primary key check (one = 1),
  epoch blob not null,
  schema integer not null)
