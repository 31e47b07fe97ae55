select pg_advisory_xact_lock(6075926712154179) -- "teachr"; any number of its own will do
