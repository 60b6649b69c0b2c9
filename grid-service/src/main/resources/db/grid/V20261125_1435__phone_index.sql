-- A phone number is found without opening any; the service fills in what was written before.
alter table member_contact add column phone_index bytea;
alter table member_contact add column indexed boolean not null default false;

create index member_contact_phone on member_contact (phone_index) where phone_index is not null;
create index member_contact_unindexed on member_contact (member) where not indexed;
