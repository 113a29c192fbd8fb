CREATE TABLE "core"."night_counts" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."night_counts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"month_on" date NOT NULL,
	"department_code" text NOT NULL,
	"lodging_type_id" bigint NOT NULL,
	"keys" smallint NOT NULL,
	"available" integer NOT NULL,
	"let" integer NOT NULL,
	"option" integer NOT NULL,
	"closed" integer NOT NULL,
	CONSTRAINT "night_counts_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."lodging_listings" (
	"organization_id" bigint NOT NULL,
	"lodging_id" bigint NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"provider_id" bigint NOT NULL,
	"department_code" text NOT NULL,
	"municipality_code" text NOT NULL,
	"municipality_name" text NOT NULL,
	"lodging_type_id" bigint NOT NULL,
	"keys" smallint NOT NULL,
	CONSTRAINT "lodging_listings_organization_id_lodging_id_from_on_pk" PRIMARY KEY("organization_id","lodging_id","from_on"),
	CONSTRAINT "lodging_listings_order" CHECK ("core"."lodging_listings"."until_on" > "core"."lodging_listings"."from_on")
);
--> statement-breakpoint
CREATE TABLE "owners"."origin_counts" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "owners"."origin_counts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"month_on" date NOT NULL,
	"department_code" text,
	"lodging_type_id" bigint,
	"keys" smallint,
	"origin_department_code" text,
	"origin_country_code" text,
	"nights" integer NOT NULL,
	CONSTRAINT "origin_counts_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "origin_counts_tally" CHECK (num_nonnulls("owners"."origin_counts"."department_code", "owners"."origin_counts"."lodging_type_id") <= 1)
);
--> statement-breakpoint
CREATE TABLE "owners"."owner_counts" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "owners"."owner_counts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"month_on" date NOT NULL,
	"department_code" text NOT NULL,
	"municipality_code" text,
	"lodging_type_id" bigint,
	"keys" smallint,
	"owners" integer NOT NULL,
	"up_to_date" integer NOT NULL,
	CONSTRAINT "owner_counts_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "owner_counts_share" CHECK ("owners"."owner_counts"."up_to_date" between 0 and "owners"."owner_counts"."owners")
);
--> statement-breakpoint
ALTER TABLE "core"."lodging_listings" ADD CONSTRAINT "lodging_listings_organization_id_lodging_id_lodgings_organization_id_id_fk" FOREIGN KEY ("organization_id","lodging_id") REFERENCES "core"."lodgings"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."lodging_listings" ADD CONSTRAINT "lodging_listings_organization_id_provider_id_providers_organization_id_id_fk" FOREIGN KEY ("organization_id","provider_id") REFERENCES "core"."providers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."lodging_listings" ADD CONSTRAINT "lodging_listings_organization_id_lodging_type_id_lodging_types_organization_id_id_fk" FOREIGN KEY ("organization_id","lodging_type_id") REFERENCES "core"."lodging_types"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "night_counts_month" ON "core"."night_counts" USING btree ("organization_id","month_on");--> statement-breakpoint
CREATE INDEX "lodging_listings_place" ON "core"."lodging_listings" USING btree ("organization_id","department_code","municipality_code");--> statement-breakpoint
CREATE INDEX "lodging_listings_provider" ON "core"."lodging_listings" USING btree ("organization_id","provider_id");--> statement-breakpoint
CREATE INDEX "origin_counts_month" ON "owners"."origin_counts" USING btree ("organization_id","department_code","month_on");--> statement-breakpoint
CREATE INDEX "owner_counts_month" ON "owners"."owner_counts" USING btree ("organization_id","month_on","department_code");
--> statement-breakpoint
alter table core.lodging_listings add constraint lodging_listings_disjoint exclude using gist
  (organization_id with =, lodging_id with =, daterange(from_on, until_on) with &&);
--> statement-breakpoint
-- What nights became, and where guests of let ones came from, cut into months and into listings. The text of each stands
-- once; triggers ask it of the rows that changed, beside the stored ones of the other tables
-- (docs/algorithms/statistics.md). `offset 0` keeps the order of the joins: from what changed to what it touches.
do $$
declare
  nights text := $sql$
    select listing.organization_id, listing.lodging_id, listing.provider_id, listing.department_code,
      listing.municipality_code, listing.lodging_type_id, listing.keys, month::date as month_on, span.state,
      least(span.departure_on, listing.until_on, (month + interval '1 month')::date)
        - greatest(span.first_night_on, listing.from_on, month::date) as nights
    from %1$s
    cross join generate_series(date_trunc('month', greatest(span.first_night_on, listing.from_on, %2$s)::timestamp),
      least(span.departure_on, listing.until_on, %3$s) - 1, interval '1 month') as month
    where span.first_night_on < %3$s and span.departure_on > %2$s$sql$;
  origins text := $sql$
    select listing.organization_id, listing.lodging_id, listing.provider_id, listing.department_code,
      listing.municipality_code, listing.lodging_type_id, listing.keys, month::date as month_on,
      week.department_code as origin_department_code, week.country_code as origin_country_code,
      least(span.departure_on, listing.until_on, week.week_on + 7, (month + interval '1 month')::date)
        - greatest(span.first_night_on, listing.from_on, week.week_on, month::date) as nights
    from %1$s
    cross join generate_series(
      date_trunc('month', greatest(span.first_night_on, listing.from_on, week.week_on, %2$s)::timestamp),
      least(span.departure_on, listing.until_on, week.week_on + 7, %3$s) - 1, interval '1 month') as month
    where span.state = 'let' and (week.department_code is not null or week.country_code is not null)
      and span.departure_on > week.week_on and span.first_night_on < week.week_on + 7
      and week.week_on > listing.from_on - 7 and (listing.until_on is null or week.week_on < listing.until_on)
      and span.first_night_on < %3$s and span.departure_on > %2$s and week.week_on < %3$s and week.week_on > %2$s - 7$sql$;
  together text := $sql$core.effective_spans as span
    join core.lodging_listings as listing
      on listing.organization_id = span.organization_id and listing.lodging_id = span.lodging_id
      and listing.from_on < span.departure_on and (listing.until_on is null or listing.until_on > span.first_night_on)$sql$;
  with_weeks text := $sql$
    join owners.guest_origins as week
      on week.organization_id = span.organization_id and week.lodging_id = span.lodging_id$sql$;
  its_listings text := $sql$
    cross join lateral (
      select * from core.lodging_listings as one
      where one.organization_id = span.organization_id and one.lodging_id = span.lodging_id
        and one.from_on < span.departure_on and (one.until_on is null or one.until_on > span.first_night_on)
      offset 0) as listing$sql$;
  its_weeks text := $sql$
    cross join lateral (
      select * from owners.guest_origins as one
      where one.organization_id = span.organization_id and one.lodging_id = span.lodging_id
        and one.week_on > span.first_night_on - 7 and one.week_on < span.departure_on
      offset 0) as week$sql$;
  spans_of_listing text := $sql$
    cross join lateral (
      select * from core.effective_spans as one
      where one.organization_id = listing.organization_id and one.lodging_id = listing.lodging_id
        and one.departure_on > listing.from_on and (listing.until_on is null or one.first_night_on < listing.until_on)
      offset 0) as span$sql$;
  -- Seven nights meet seven spans at most, the last ones that begin before the week ends.
  spans_of_week text := $sql$
    cross join lateral (
      select * from core.effective_spans as one
      where one.organization_id = week.organization_id and one.lodging_id = week.lodging_id
        and one.first_night_on < week.week_on + 7
      order by one.first_night_on desc limit 7) as span$sql$;
  count_nights text := $sql$
    insert into core.night_counts
      (organization_id, month_on, department_code, lodging_type_id, keys, available, let, option, closed)
    select organization_id, month_on, department_code, lodging_type_id, keys,
      %2$s * coalesce(sum(nights) filter (where state = 'available'), 0),
      %2$s * coalesce(sum(nights) filter (where state = 'let'), 0),
      %2$s * coalesce(sum(nights) filter (where state = 'option'), 0),
      %2$s * coalesce(sum(nights) filter (where state = 'closed'), 0)
    from (%1$s) as counted
    group by organization_id, month_on, department_code, lodging_type_id, keys$sql$;
  count_origins text := $sql$
    insert into owners.origin_counts (organization_id, month_on, department_code, lodging_type_id, keys,
      origin_department_code, origin_country_code, nights)
    select organization_id, month_on, department_code, lodging_type_id, keys, origin_department_code,
      origin_country_code, %2$s * sum(nights)
    from (%1$s) as counted
    group by grouping sets (
      (organization_id, month_on, department_code, origin_department_code, origin_country_code),
      (organization_id, month_on, lodging_type_id, keys, origin_department_code, origin_country_code))$sql$;
  first text := $sql$'-infinity'::date$sql$;
  last text := $sql$'infinity'::date$sql$;
  sign text := 'tg_argv[0]::int';
  counter record;
  watched record;
begin
  for counter in
    select * from (values
      ('core.count_spans', count_nights, nights, 'changed as span' || its_listings),
      ('core.count_listings', count_nights, nights, 'changed as listing' || spans_of_listing),
      ('owners.count_spans', count_origins, origins,
        $sql$(select * from changed where state = 'let') as span$sql$ || its_weeks || its_listings),
      ('owners.count_listings', count_origins, origins, 'changed as listing' || spans_of_listing || its_weeks),
      ('owners.count_weeks', count_origins, origins, 'changed as week' || spans_of_week || its_listings)
    ) as made (name, statement, question, tables)
  loop
    execute format('create function %s() returns trigger language plpgsql as %L', counter.name,
      format('begin %s; return null; end',
        format(counter.statement, format(counter.question, counter.tables, first, last), sign)));
  end loop;
  for watched in
    select * from (values
      ('core.effective_spans', 'core.count_spans'), ('core.lodging_listings', 'core.count_listings'),
      ('core.effective_spans', 'owners.count_spans'), ('core.lodging_listings', 'owners.count_listings'),
      ('owners.guest_origins', 'owners.count_weeks')
    ) as pair (watched, counter)
  loop
    -- Named so that what goes is taken off before what comes is added.
    for counter in
      select * from (values ('insert', 'new', 1), ('delete', 'old', -1), ('update', 'old', -1), ('update', 'new', 1))
        as made (event, side, sign)
    loop
      execute format('create trigger %I after %s on %s referencing %s table as changed for each statement execute function %s(%L)',
        format('%s_%s_%s', replace(watched.counter, '.', '_'), counter.event, case counter.sign when 1 then 'on' else 'off' end),
        counter.event, watched.watched, counter.side, watched.counter, counter.sign);
    end loop;
  end loop;
  -- The nights of a period, cut at its ends (which are first days of months), lodging by lodging and month by month.
  execute format($sql$
    create function core.nights_between(since date, until date) returns table (organization_id bigint, lodging_id bigint,
      provider_id bigint, department_code text, municipality_code text, lodging_type_id bigint, keys smallint,
      month_on date, state text, nights integer) language sql stable parallel safe as %L$sql$,
    format(nights, together, 'since', 'until'));
  execute format($sql$
    create function owners.origins_between(since date, until date) returns table (organization_id bigint,
      lodging_id bigint, provider_id bigint, department_code text, municipality_code text, lodging_type_id bigint,
      keys smallint, month_on date, origin_department_code text, origin_country_code text, nights integer)
      language sql stable parallel safe as %L$sql$,
    format(origins, together || with_weeks, 'since', 'until'));
  -- Counts everything again: after rows were brought in past the triggers. Whoever saves waits meanwhile.
  execute format($sql$
    create procedure owners.count_again() language plpgsql as %L$sql$,
    format('begin
      lock table core.night_counts, owners.origin_counts in share row exclusive mode;
      delete from core.night_counts; delete from owners.origin_counts;
      %s; %s; end',
      format(count_nights, format(nights, together, first, last), '1'),
      format(count_origins, format(origins, together || with_weeks, first, last), '1')));
end
$$;
--> statement-breakpoint
-- What stands so far counts as listed since it was entered, as what it is today.
insert into core.lodging_listings (organization_id, lodging_id, from_on, until_on, provider_id, department_code,
  municipality_code, municipality_name, lodging_type_id, keys)
select lodging.organization_id, lodging.id, listed.from_on, listed.until_on, lodging.provider_id, lodging.department_code,
  lodging.municipality_code, lodging.municipality_name, lodging.lodging_type_id, lodging.keys
from core.lodgings as lodging
join core.organizations as organization on organization.id = lodging.organization_id
cross join lateral (select (lodging.created_at at time zone organization.time_zone)::date as from_on,
  (lodging.closed_at at time zone organization.time_zone)::date as until_on) as listed
where listed.until_on is null or listed.until_on > listed.from_on;
--> statement-breakpoint
call core.protect_tables();
