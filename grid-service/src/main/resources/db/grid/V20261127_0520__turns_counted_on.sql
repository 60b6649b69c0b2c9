-- A rota of an area that ends goes on in the areas that take its place; its turns are counted on from when they were
-- counted before. Null: from the plan's own beginning.
alter table rota_plan add column counted_from timestamptz check (counted_from <= from_at);
