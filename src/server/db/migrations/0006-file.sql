-- Pictures lie beside the records that name them: their bytes travel in no record and no pull. They lie in the database
-- itself, so that one backup, one wall and one commit hold for both (docs/decisions/files.md).
create table file (
  municipality uuid not null,
  room text not null,
  id uuid not null,
  sha256 text not null,
  type text not null check (type in ('image/jpeg', 'image/webp', 'image/png')),
  size int not null,
  person uuid not null,
  at timestamptz not null,
  bytes bytea not null,
  primary key (municipality, room, id),
  check (size = octet_length(bytes))
);
-- They are as small as they get: compressing them again costs time and gains nothing.
alter table file alter column bytes set storage external;
select keep_by_municipality('file');
