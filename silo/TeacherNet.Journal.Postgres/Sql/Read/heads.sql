select s.name, s.position, s.hash, s.at, h.epoch from scopes s, history h where s.position > 0
