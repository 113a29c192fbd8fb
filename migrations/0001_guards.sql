-- What drizzle-kit cannot write: row-level security, grants, exclusion constraints, covering indexes.

create function core.current_organization() returns bigint
  language sql stable parallel safe
  return nullif(current_setting('app.organization', true), '')::bigint;
--> statement-breakpoint
-- Called at the end of every migration that adds tables: each table with an organisation gets its policy.
create procedure core.protect_tables() language plpgsql as $$
declare
  entry record;
begin
  for entry in
    select n.nspname as schema_name, c.relname as table_name
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
      and pg_get_userbyid(c.relowner) = current_user
      and not exists (select from pg_policy p where p.polrelid = c.oid)
  loop
    execute format('alter table %I.%I enable row level security', entry.schema_name, entry.table_name);
    execute format(
      'create policy own_organization on %I.%I to escale_app
         using (organization_id = nullif(current_setting(''app.organization'', true), '''')::bigint)',
      entry.schema_name, entry.table_name);
  end loop;
end
$$;
--> statement-breakpoint
call core.protect_tables();
--> statement-breakpoint
-- Organisations are listed to everyone; only itself, or a platform administrator, changes one.
alter table core.organizations enable row level security;
--> statement-breakpoint
create policy everyone_reads on core.organizations for select to escale_app using (true);
--> statement-breakpoint
create policy itself_or_administrator_updates on core.organizations for update to escale_app
  using (id = core.current_organization() or current_setting('app.administrator', true) = 'on');
--> statement-breakpoint
create policy administrator_inserts on core.organizations for insert to escale_app
  with check (current_setting('app.administrator', true) = 'on');
--> statement-breakpoint
alter table core.typed_spans add constraint typed_spans_disjoint exclude using gist
  (organization_id with =, lodging_id with =, daterange(first_night_on, departure_on) with &&);
--> statement-breakpoint
-- A code of up to four ASCII characters as a number; docs/algorithms/search.md tells what for.
create function core.code_number(code text) returns integer language sql immutable strict parallel safe
  return ((ascii(code) * 128 + ascii(substr(code, 2))) * 128 + ascii(substr(code, 3))) * 128 + ascii(substr(code, 4));
--> statement-breakpoint
-- The search's first page in the order of prices. Dates and filters are only included: as keys behind the price,
-- PostgreSQL 18 would try to skip from price to price at each entry, which takes three times as long.
create index free_spans_department_price on core.free_spans
  (organization_id, department, month_on, week_price_min_cents, lodging_id)
  include (first_night_on, departure_on, capacity_max, keys, equipment_bits, lodging_type_id)
  where department > 0 and lodging_id > 0;
--> statement-breakpoint
create index free_spans_country_price on core.free_spans (organization_id, month_on, week_price_min_cents, lodging_id)
  include (first_night_on, departure_on, capacity_max, keys, equipment_bits, lodging_type_id) where lodging_id > 0;
--> statement-breakpoint
grant usage on schema core, owners to escale_app;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema core, owners to escale_app;
--> statement-breakpoint
-- The past is not rewritten, and nobody erases an organisation by accident.
revoke update, delete on core.history from escale_app;
--> statement-breakpoint
revoke delete on core.organizations from escale_app;
--> statement-breakpoint
alter default privileges in schema core grant select, insert, update, delete on tables to escale_app;
--> statement-breakpoint
alter default privileges in schema owners grant select, insert, update, delete on tables to escale_app;
