insert into side (tbl, key, value, version) values (?1, ?2, ?3, 1)
on conflict (tbl, key) do update set value = ?3, version = version + 1
