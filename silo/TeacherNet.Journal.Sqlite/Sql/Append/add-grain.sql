insert into grains (scope, kind, key) values (?1, ?2, ?3)
