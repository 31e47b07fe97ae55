create table history (
  one integer primary key check (one = 1),
  epoch uuid not null,
  server text not null,
  timeline text not null)
