ALTER TABLE "core"."lodging_types" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."lodging_types" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "core"."lodging_types" ADD COLUMN "closed_by_account_id" bigint;--> statement-breakpoint
ALTER TABLE "core"."lodging_types" ADD CONSTRAINT "lodging_types_organization_id_closed_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","closed_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
call core.protect_tables();
