insert into history (one, epoch, schema) values (1, ?1, ?2)
on conflict (one) do update set epoch = ?1, schema = ?2
