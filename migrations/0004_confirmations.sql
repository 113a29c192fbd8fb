CREATE TABLE "core"."planning_confirmations" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."planning_confirmations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"lodging_id" bigint NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"account_id" bigint,
	CONSTRAINT "planning_confirmations_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "planning_confirmations_kind" CHECK ("core"."planning_confirmations"."kind" in ('saved', 'unchanged', 'feed'))
);
--> statement-breakpoint
ALTER TABLE "core"."lodgings" ADD COLUMN "searchable_until" date;--> statement-breakpoint
ALTER TABLE "core"."lodgings" ADD COLUMN "left_searches_on" date;--> statement-breakpoint
ALTER TABLE "core"."planning_confirmations" ADD CONSTRAINT "planning_confirmations_organization_id_lodging_id_lodgings_organization_id_id_fk" FOREIGN KEY ("organization_id","lodging_id") REFERENCES "core"."lodgings"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."planning_confirmations" ADD CONSTRAINT "planning_confirmations_organization_id_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "planning_confirmations_lodging" ON "core"."planning_confirmations" USING btree ("organization_id","lodging_id","confirmed_at");--> statement-breakpoint
call core.protect_tables();
--> statement-breakpoint
-- Dates of last update that stand already are confirmations, good for the usual 90 days; the nightly run then follows
-- the network's own setting, and tells every owner before a planning leaves the searches.
insert into core.planning_confirmations (organization_id, lodging_id, confirmed_at, kind)
select organization_id, id, planning_updated_at, 'saved' from core.lodgings where planning_updated_at is not null;
--> statement-breakpoint
update core.lodgings as lodging
set searchable_until = (lodging.planning_updated_at at time zone organization.time_zone)::date + 90
from core.organizations as organization
where organization.id = lodging.organization_id and lodging.planning_updated_at is not null;
