-- Who is in the cluster. Orleans asks and tells only by the statements in orleansquery; their keys, parameters and columns are
-- Orleans', all else is ours. A change of the table counts only with the version it was made from, so that of two silos one is told no.
select pg_advisory_xact_lock(hashtext('teachernet_cluster'));

create schema if not exists teachernet_cluster;

create table if not exists membership (
  deployment text primary key,
  version int not null default 0
);

create table if not exists silo (
  deployment text not null references membership,
  address text not null,
  port int not null,
  generation int not null,
  name text not null,
  host text not null,
  status int not null,
  proxy_port int,
  suspects text,
  started timestamptz not null,
  alive timestamptz not null,
  primary key (deployment, address, port, generation)
);

create table if not exists orleansquery (
  querykey text primary key,
  querytext text not null
);

insert into orleansquery (querykey, querytext) values
('InsertMembershipVersionKey', $$
  with made as (insert into membership (deployment) values (@DeploymentId) on conflict do nothing returning 1)
  select count(*)::int from made
$$),
('InsertMembershipKey', $$
  with stepped as (
    update membership set version = version + 1
    where deployment = @DeploymentId and version = @Version and not exists (
      select from silo s where s.deployment = @DeploymentId and s.address = @Address and s.port = @Port and s.generation = @Generation)
    returning deployment),
  added as (
    insert into silo (deployment, address, port, generation, name, host, status, proxy_port, started, alive)
    select deployment, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime from stepped
    returning 1)
  select count(*)::int from added
$$),
('UpdateMembershipKey', $$
  with stepped as (
    update membership set version = version + 1
    where deployment = @DeploymentId and version = @Version and exists (
      select from silo s where s.deployment = @DeploymentId and s.address = @Address and s.port = @Port and s.generation = @Generation)
    returning deployment),
  changed as (
    update silo s set status = @Status, suspects = @SuspectTimes, alive = @IAmAliveTime
    from stepped where s.deployment = stepped.deployment and s.address = @Address and s.port = @Port and s.generation = @Generation
    returning 1)
  select count(*)::int from changed
$$),
('UpdateIAmAlivetimeKey', $$
  update silo set alive = @IAmAliveTime
  where deployment = @DeploymentId and address = @Address and port = @Port and generation = @Generation
$$),
('MembershipReadRowKey', $$
  select m.deployment as DeploymentId, s.address as Address, s.port as Port, s.generation as Generation, s.name as SiloName, s.host as HostName,
    s.status as Status, s.proxy_port as ProxyPort, s.suspects as SuspectTimes, s.started as StartTime, s.alive as IAmAliveTime, m.version as Version
  from membership m left join silo s on s.deployment = m.deployment and s.address = @Address and s.port = @Port and s.generation = @Generation
  where m.deployment = @DeploymentId
$$),
('MembershipReadAllKey', $$
  select m.deployment as DeploymentId, s.address as Address, s.port as Port, s.generation as Generation, s.name as SiloName, s.host as HostName,
    s.status as Status, s.proxy_port as ProxyPort, s.suspects as SuspectTimes, s.started as StartTime, s.alive as IAmAliveTime, m.version as Version
  from membership m left join silo s on s.deployment = m.deployment
  where m.deployment = @DeploymentId
$$),
('GatewaysQueryKey', $$
  select address as Address, proxy_port as ProxyPort, generation as Generation
  from silo where deployment = @DeploymentId and status = @Status and proxy_port > 0
$$),
('DeleteMembershipTableEntriesKey', $$
  delete from silo where deployment = @DeploymentId
$$),
('CleanupDefunctSiloEntriesKey', $$
  delete from silo where deployment = @DeploymentId and alive < @IAmAliveTime and status <> 3
$$)
on conflict (querykey) do update set querytext = excluded.querytext where orleansquery.querytext <> excluded.querytext;
