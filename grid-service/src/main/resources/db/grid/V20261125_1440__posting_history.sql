-- A posting as each change left it: who was responsible when, and who said so when and why. Rows are only ever
-- added. A posting of before is taken in as it stands; the reason of it lies sealed to the posting's own row and is
-- not copied. The end's reason now lies in the version that ended it.
create table posting_version (
    id             uuid primary key,
    posting        uuid        not null references posting,
    version        bigint      not null,
    act            text        not null,
    member         uuid        not null references member,
    area           text        not null references area,
    role           text        not null,
    primary_holder boolean     not null,
    from_at        timestamptz not null,
    to_at          timestamptz check (to_at > from_at),
    reason         bytea, -- sealed
    changed_by     text        not null,
    changed_at     timestamptz not null,
    dated_back     boolean     not null,
    unique (posting, version)
);

create index posting_version_area on posting_version (area, id);

insert into posting_version
select uuidv7(), p.id, p.version,
       case when p.end_reason is not null then 'ENDED' when p.version = 1 then 'POSTED' else 'CORRECTED' end,
       p.member, p.area, p.role, p.primary_holder, p.from_at, p.to_at, null,
       coalesce((select min(c.changed_by) from change_entry c
                  where c.entity_key = 'posting/' || p.id and c.version = p.version), 'unknown'),
       p.changed_at,
       (p.version = 1 and p.from_at < p.changed_at) or coalesce(p.to_at < p.changed_at, false)
  from posting p
 order by p.changed_at;

grant select, insert on posting_version to ${app};
