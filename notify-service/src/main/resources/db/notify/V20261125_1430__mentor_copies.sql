-- Which mentors have open copies: looked through when a pair may have ended.
create index alert_mentor_copy on alert (recipient, responsible)
    where kind = 'MENTOR_COPY' and state = 'OPEN';
