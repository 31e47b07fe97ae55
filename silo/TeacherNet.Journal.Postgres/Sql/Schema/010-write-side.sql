-- Writes all rows, or none and answers false. Rows are locked in the order of their keys.
create function write_side_1(w_tbl text[], w_key text[], w_value bytea[], w_expected bigint[])
returns boolean language plpgsql as $$
declare
  w record;
  found_version bigint;
begin
  for w in
    select * from unnest(w_tbl, w_key, w_value, w_expected) n (tbl, key, value, expected)
    order by tbl collate "C", key collate "C"
  loop
    select s.version into found_version from side s where s.tbl = w.tbl and s.key = w.key for update;
    if not found then
      found_version := 0;
    end if;
    if w.expected is not null and w.expected <> found_version then
      raise exception using errcode = 'TN002', message = 'a row is not of the expected version';
    end if;
    if w.value is null then
      delete from side s where s.tbl = w.tbl and s.key = w.key;
    elsif found_version > 0 then
      update side s set value = w.value, version = s.version + 1 where s.tbl = w.tbl and s.key = w.key;
    elsif w.expected = 0 then
      insert into side (tbl, key, value, version) values (w.tbl, w.key, w.value, 1) on conflict do nothing;
      if not found then
        raise exception using errcode = 'TN002', message = 'a row is not of the expected version';
      end if;
    else
      insert into side (tbl, key, value, version) values (w.tbl, w.key, w.value, 1)
      on conflict (tbl, key) do update set value = excluded.value, version = side.version + 1;
    end if;
  end loop;
  return true;
exception
  when sqlstate 'TN002' then
    return false;
end
$$
