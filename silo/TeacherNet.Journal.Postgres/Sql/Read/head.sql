select h.epoch, s.position, s.hash, s.at from history h left join scopes s on s.name = $1
