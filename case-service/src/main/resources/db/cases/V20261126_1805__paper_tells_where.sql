-- What was printed before a case was restricted names addresses, and is handed out no more.
alter table agreement_paper add column tells_where boolean not null default true;
alter table agreement_paper alter column tells_where drop default;
