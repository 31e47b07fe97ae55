select epoch from history
