create table if not exists checkpoints (
  scope text not null,
  view text not null,
  version integer not null,
  epoch blob not null,
  position integer not null,
  mark text not null,
  body blob not null,
  digest blob not null,
  primary key (scope, view))
