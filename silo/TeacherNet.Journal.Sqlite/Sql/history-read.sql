select epoch, schema from history
