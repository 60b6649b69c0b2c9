-- The version before starts clocks without these; the round looks at such a clock at once and finds when it is heard next.
alter table case_deadline
    alter column since set default now(),
    alter column stage set default 'QUIET',
    alter column next_at set default now();

-- So it does with those that ran before there was a round.
update case_deadline set next_at = now() where stage = 'QUIET';
