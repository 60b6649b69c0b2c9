-- Events on their way out: written with the change that causes them, deleted once the broker has them.
create table outbox (
    id           bigint generated always as identity primary key,
    event_id     uuid        not null,
    topic        text        not null,
    key          text        not null,
    type         text        not null,
    occurred_at  timestamptz not null,
    traceparent  text,
    change_id    uuid,
    change_ends  boolean     not null default false,
    payload      bytea       not null
);

grant select, insert, delete on outbox to ${app};

-- Events already taken in. Partitioned by week: a UUIDv7 starts with its time.
create table inbox (
    event_id uuid primary key
) partition by range (event_id);

create table inbox_rest partition of inbox default;

grant select, insert on inbox to ${app};

create function uuid_floor(at timestamptz) returns uuid
    language sql immutable
    as $$
        select (substr(hex, 1, 8) || '-' || substr(hex, 9, 4) || '-0000-0000-000000000000')::uuid
        from lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') as hex
    $$;

-- Makes the partitions of the weeks to come and drops those older than 45 days, which is more than
-- the topics keep. Owned by the schema's owner, so that the application itself needs no DDL.
create function inbox_maintain(now timestamptz) returns void
    language plpgsql security definer set search_path = public
    as $$
    declare
        week timestamptz := date_trunc('week', now) - interval '1 week';
        child record;
    begin
        for i in 0..6 loop
            begin
                execute format(
                    'create table if not exists %I partition of inbox for values from (%L) to (%L)',
                    'inbox_' || to_char(week, 'YYYYMMDD'), uuid_floor(week), uuid_floor(week + interval '1 week'));
            exception when check_violation then
                null; -- ids from a clock that ran ahead already lie in the rest: they stay there
            end;
            week := week + interval '1 week';
        end loop;
        for child in
            select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'inbox'::regclass and c.relname ~ '^inbox_\d{8}$'
              and to_date(substr(c.relname, 7), 'YYYYMMDD') < (now - interval '52 days')::date
        loop
            execute format('drop table %I', child.relname);
        end loop;
        delete from inbox_rest where event_id < uuid_floor(now - interval '45 days');
    end
    $$;

revoke all on function inbox_maintain(timestamptz) from public;
grant execute on function inbox_maintain(timestamptz) to ${app};
