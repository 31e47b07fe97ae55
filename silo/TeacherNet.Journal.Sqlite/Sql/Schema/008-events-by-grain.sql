create unique index if not exists events_by_grain on events (grain, version)
