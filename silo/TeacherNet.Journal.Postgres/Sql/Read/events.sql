select position, grain, version, type, body from events
where scope = $1 and position >= $2 and position <= $3
order by position
