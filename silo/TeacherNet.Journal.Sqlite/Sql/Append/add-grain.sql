insert into grains (scope, kind, key, version) values (?1, ?2, ?3, ?4)
