insert into events (scope, position, grain, version, type, body) values (?1, ?2, ?3, ?4, ?5, ?6)
