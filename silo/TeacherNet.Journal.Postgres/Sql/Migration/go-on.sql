update history set epoch = $1 where not exists (select from commits)
