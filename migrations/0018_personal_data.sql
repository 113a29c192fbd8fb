ALTER TABLE "core"."persons" ADD COLUMN "erasure_asked_at" timestamp with time zone;--> statement-breakpoint
-- The history is append only, for the program too. Erasing a person is the one exception, and it can only empty: that
-- something was changed stays, what it was from and to goes.
create function core.forget_in_history(about text, numbers bigint[], fields text[]) returns bigint
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with emptied as (
      update core.history entry
      set changes = (
        select jsonb_object_agg(one.key, case when one.key = any(fields) then '{}'::jsonb else one.value end)
        from jsonb_each(entry.changes) one
      )
      where entry.organization_id = core.current_organization() and entry.subject = about
        and entry.subject_id = any(numbers) and entry.changes ?| fields
      returning 1
    )
    select count(*) from emptied
  $$;
--> statement-breakpoint
revoke all on function core.forget_in_history(text, bigint[], text[]) from public;
--> statement-breakpoint
grant execute on function core.forget_in_history(text, bigint[], text[]) to escale_app;
--> statement-breakpoint
call core.protect_tables();
