insert into checkpoints (scope, name, version, epoch, position, mark, body, digest)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (scope, name) do update
set version = $3, epoch = $4, position = $5, mark = $6, body = $7, digest = $8
