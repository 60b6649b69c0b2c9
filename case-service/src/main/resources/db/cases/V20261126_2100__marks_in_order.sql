-- A mark is followed from its newest case on: a building that thousands of cases share costs no more than another.
create index case_party_phone_case on case_party (phone_index, case_id) where phone_index is not null;
create index case_party_address_case on case_party (address_index, case_id) where address_index is not null;
create index case_party_name_case on case_party (name_index, case_id) where name_index is not null;
drop index case_party_phone;
drop index case_party_address;
drop index case_party_name;
