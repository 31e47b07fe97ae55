select position, mark, body, digest from checkpoints where scope = $1 and name = $2 and version = $3 and epoch = $4
