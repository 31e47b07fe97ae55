delete from checkpoints where scope = $1
