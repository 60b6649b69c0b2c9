-- The box around a boundary: what it could lie over is found without reading every grid of the city. The
-- database works it out, so that a version of the service that does not know of it writes it too.
create function extent_of(boundary text) returns box
    language sql immutable parallel safe
    return (
        select box(point(min(lon), min(lat)), point(max(lon), max(lat)))
          from (select (vertex ->> 0)::float8 as lon, (vertex ->> 1)::float8 as lat
                  from jsonb_path_query(
                           boundary::jsonb,
                           'strict $.coordinates.** ? (@.type() == "array" && @[0].type() == "number")') as vertex));

alter table area_period add column extent box generated always as (extent_of(boundary)) stored;

create index area_period_extent on area_period using gist (extent);

-- What lies below an area is looked for with each change of it.
create index area_period_parent on area_period (parent);
