-- A clock may stand still for a reason; both are null while it runs. It is heard next when it runs on.
alter table case_deadline
    add column paused_at timestamptz,
    add column paused_until timestamptz,
    add check ((paused_at is null) = (paused_until is null));
