select write_side_1($1, $2, $3, $4)
