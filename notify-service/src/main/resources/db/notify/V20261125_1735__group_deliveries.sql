-- Messages to groups and other systems, beside those to the recipient: each target by its name.
alter table delivery add column target text not null default '';
alter table delivery drop constraint delivery_alert_channel_key;
alter table delivery add unique (alert, channel, target);
drop index delivery_due;
create index delivery_due on delivery (channel, target, due_at) where due_at is not null;
