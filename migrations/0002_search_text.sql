-- A name as people type it: `plainName` of core/reference/names.ts, letter for letter (a test holds them together). Written
-- in parts that are immutable, so that tables can keep what it makes of their columns.
create function core.plain_name(name text) returns text language sql immutable strict parallel safe
  return trim(regexp_replace(regexp_replace(regexp_replace(
    replace(replace(lower(regexp_replace(normalize(replace(replace(name, 'Œ', 'œ'), 'Æ', 'æ'), NFD), '[\u0300-\u036f]', '', 'g')),
      'œ', 'oe'), 'æ', 'ae'),
    '[^a-z0-9]+', ' ', 'g'), '\mst\M', 'saint', 'g'), '\mste\M', 'sainte', 'g'));
--> statement-breakpoint
ALTER TABLE "core"."accounts" ADD COLUMN "search_text" text GENERATED ALWAYS AS (core.plain_name(identifier || ' ' || email)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."persons" ADD COLUMN "search_text" text GENERATED ALWAYS AS (core.plain_name(first_name || ' ' || last_name)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."lodgings" ADD COLUMN "search_text" text GENERATED ALWAYS AS (core.plain_name(name || ' ' || approval_number || ' ' || municipality_name || ' ' || municipality_code)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."providers" ADD COLUMN "search_text" text GENERATED ALWAYS AS (core.plain_name(code)) STORED NOT NULL;
