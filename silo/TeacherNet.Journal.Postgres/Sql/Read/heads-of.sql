select s.name, s.position, s.hash, s.at, h.epoch
from scopes s, history h
where s.name = any($1) and s.position > 0
