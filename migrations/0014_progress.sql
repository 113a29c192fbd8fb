CREATE TABLE "core"."run_items" (
	"organization_id" bigint NOT NULL,
	"run_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"subject" text NOT NULL,
	"subject_id" bigint NOT NULL,
	"state" text NOT NULL,
	"refusal" text DEFAULT '' NOT NULL,
	"faults" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "run_items_organization_id_run_id_position_pk" PRIMARY KEY("organization_id","run_id","position")
);
--> statement-breakpoint
CREATE TABLE "core"."runs" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."runs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"account_id" bigint NOT NULL,
	"total" integer NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"stopped_at" timestamp with time zone,
	CONSTRAINT "runs_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "core"."run_items" ADD CONSTRAINT "run_items_organization_id_run_id_runs_organization_id_id_fk" FOREIGN KEY ("organization_id","run_id") REFERENCES "core"."runs"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."runs" ADD CONSTRAINT "runs_organization_id_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "run_items_state" ON "core"."run_items" USING btree ("organization_id","run_id","state","faults","position");--> statement-breakpoint
CREATE INDEX "runs_asked_at" ON "core"."runs" USING btree ("organization_id","asked_at");--> statement-breakpoint
call core.protect_tables();
--> statement-breakpoint
-- Nobody can give a right that they do not hold: whoever manages users begins with the new one.
update core.roles set rights = array_append(rights, 'jobs') where 'users' = any(rights) and not 'jobs' = any(rights);
