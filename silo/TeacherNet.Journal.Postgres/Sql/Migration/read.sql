select coalesce(max(number), 0), coalesce(max(needs), 0) from schema_steps
