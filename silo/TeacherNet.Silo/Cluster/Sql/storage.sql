-- What Orleans' own storage of grain states needs, for the plain grain of the bench. Its parameters and columns are Orleans'.
create table state (
  id_hash int not null,
  id0 bigint not null,
  id1 bigint not null,
  type_hash int not null,
  type text not null,
  extension text,
  service text not null,
  payload bytea,
  version int not null
);

create index on state (id_hash, type_hash);

insert into orleansquery (querykey, querytext) values
('ReadFromStorageKey', $$
  select payload as PayloadBinary, version as Version from state
  where id_hash = @GrainIdHash and type_hash = @GrainTypeHash and id0 = @GrainIdN0 and id1 = @GrainIdN1 and type = @GrainTypeString
    and extension is not distinct from @GrainIdExtensionString::text and service = @ServiceId
$$),
('WriteToStorageKey', $$
  with changed as (
    update state set payload = @PayloadBinary, version = version + 1
    where id_hash = @GrainIdHash and type_hash = @GrainTypeHash and id0 = @GrainIdN0 and id1 = @GrainIdN1 and type = @GrainTypeString
      and extension is not distinct from @GrainIdExtensionString::text and service = @ServiceId and version = @GrainStateVersion::int
    returning version),
  added as (
    insert into state (id_hash, id0, id1, type_hash, type, extension, service, payload, version)
    select @GrainIdHash, @GrainIdN0, @GrainIdN1, @GrainTypeHash, @GrainTypeString, @GrainIdExtensionString, @ServiceId, @PayloadBinary, 1
    where @GrainStateVersion::int is null
    returning version),
  stored as (select version from changed union all select version from added)
  select version as NewGrainStateVersion from stored union all select @GrainStateVersion::int where not exists (select from stored)
$$),
('ClearStorageKey', $$
  update state set payload = null, version = version + 1
  where id_hash = @GrainIdHash and type_hash = @GrainTypeHash and id0 = @GrainIdN0 and id1 = @GrainIdN1 and type = @GrainTypeString
    and extension is not distinct from @GrainIdExtensionString::text and service = @ServiceId and version = @GrainStateVersion::int
  returning version as NewGrainStateVersion
$$);
