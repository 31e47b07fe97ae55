create table if not exists schema_steps (
  number integer primary key,
  needs integer not null,
  at timestamptz not null default now())
