-- A shift that nobody serves may follow from weekly hours: then it belongs to no rota.
alter table empty_shift alter column rota drop not null;

create unique index empty_shift_open_weekly on empty_shift (area, role, from_at) where ended_at is null and rota is null;
