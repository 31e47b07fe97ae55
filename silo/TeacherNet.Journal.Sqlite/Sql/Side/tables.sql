select distinct tbl from side order by tbl
