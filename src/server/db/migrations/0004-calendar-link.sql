-- One calendar link for each person who made one: the secret itself is shown once and never stored.
create table calendar_link (
  municipality uuid not null,
  person uuid not null,
  secret_hash text not null,
  has_titles boolean not null,
  created_at timestamptz not null,
  primary key (municipality, person),
  unique (municipality, secret_hash),
  foreign key (municipality, person) references person (municipality, id) on delete cascade
);
select keep_by_municipality('calendar_link');
