-- An office that is taken back before it begins ends as it begins: it never holds, and nothing of it is deleted. Empty
-- periods meet no other, so the rules that span postings do not see it.
alter table posting drop constraint posting_check;
alter table posting add constraint posting_order check (to_at >= from_at);
alter table posting_version drop constraint posting_version_check;
alter table posting_version add constraint posting_version_order check (to_at >= from_at);
