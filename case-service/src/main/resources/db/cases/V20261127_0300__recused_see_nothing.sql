-- From whom a case is kept, though their office or team would show it to them: whoever takes no part in it
-- any more and answers for it in no other way. Tokens, as in reach.
alter table cases add column barred varchar[] not null default '{}';

update cases
   set barred = array(
           select 'm:' || member from unnest(recused) as member
            where member not in (handler, owner) and member is distinct from officer
              and member <> all (admitted) and (reporter_kind = 'RESIDENT' or member <> reporter)
            order by member)
 where recused <> '{}';
