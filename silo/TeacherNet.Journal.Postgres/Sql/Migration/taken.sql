insert into schema_steps (number, needs) values ($1, 0)
