select id, coalesce((select max(version) from events where grain = id), 0)
from grains where scope = ?1 and kind = ?2 and key = ?3
