-- A link that is taken back stays on record, and the journals tell by whom and why; the two may be linked again.
alter table case_link
    add column ended_at timestamptz,
    add check (ended_at is null or kind = 'RELATED');

drop index case_link_related;
create unique index case_link_related on case_link (least(one, other), greatest(one, other))
    where kind = 'RELATED' and ended_at is null;

grant update (ended_at) on case_link to ${app};
