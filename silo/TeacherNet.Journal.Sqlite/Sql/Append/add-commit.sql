insert into commits (scope, first, count, command, actor, target, body_digest, at, digest, hash)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
on conflict (command) do nothing
