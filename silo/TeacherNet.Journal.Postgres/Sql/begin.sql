select settle_timeline_1(), (select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') in ('off', 'local'))
