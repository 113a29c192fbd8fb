CREATE TABLE "owners"."reminder_lodgings" (
	"organization_id" bigint NOT NULL,
	"reminder_id" bigint NOT NULL,
	"lodging_id" bigint NOT NULL,
	"step" text NOT NULL,
	"leaves_on" date,
	CONSTRAINT "reminder_lodgings_organization_id_reminder_id_lodging_id_pk" PRIMARY KEY("organization_id","reminder_id","lodging_id"),
	CONSTRAINT "reminder_lodgings_step" CHECK ("owners"."reminder_lodgings"."step" in ('behind', 'first', 'second', 'left')),
	CONSTRAINT "reminder_lodgings_day" CHECK ("owners"."reminder_lodgings"."step" = 'behind' or "owners"."reminder_lodgings"."leaves_on" is not null)
);
--> statement-breakpoint
CREATE TABLE "owners"."reminder_runs" (
	"organization_id" bigint NOT NULL,
	"run_on" date NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "reminder_runs_organization_id_run_on_pk" PRIMARY KEY("organization_id","run_on")
);
--> statement-breakpoint
CREATE TABLE "owners"."reminders" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "owners"."reminders_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"provider_id" bigint NOT NULL,
	"account_id" bigint,
	"mail_id" bigint,
	"sent_at" timestamp with time zone NOT NULL,
	"sent_on" date NOT NULL,
	"sent_by_account_id" bigint,
	"token_hash" "bytea",
	"link_expires_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "reminders_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "owners"."reminder_lodgings" ADD CONSTRAINT "reminder_lodgings_organization_id_reminder_id_reminders_organization_id_id_fk" FOREIGN KEY ("organization_id","reminder_id") REFERENCES "owners"."reminders"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."reminder_lodgings" ADD CONSTRAINT "reminder_lodgings_organization_id_lodging_id_lodgings_organization_id_id_fk" FOREIGN KEY ("organization_id","lodging_id") REFERENCES "core"."lodgings"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."reminder_runs" ADD CONSTRAINT "reminder_runs_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."reminders" ADD CONSTRAINT "reminders_organization_id_provider_id_providers_organization_id_id_fk" FOREIGN KEY ("organization_id","provider_id") REFERENCES "core"."providers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."reminders" ADD CONSTRAINT "reminders_organization_id_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."reminders" ADD CONSTRAINT "reminders_organization_id_mail_id_mails_organization_id_id_fk" FOREIGN KEY ("organization_id","mail_id") REFERENCES "core"."mails"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."reminders" ADD CONSTRAINT "reminders_organization_id_sent_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","sent_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "reminder_lodgings_once" ON "owners"."reminder_lodgings" USING btree ("organization_id","lodging_id","step","leaves_on") WHERE "owners"."reminder_lodgings"."step" <> 'behind';--> statement-breakpoint
CREATE UNIQUE INDEX "reminders_token" ON "owners"."reminders" USING btree ("organization_id","token_hash");--> statement-breakpoint
CREATE INDEX "reminders_provider" ON "owners"."reminders" USING btree ("organization_id","provider_id","sent_at");--> statement-breakpoint
CREATE INDEX "reminders_sent_at" ON "owners"."reminders" USING btree ("organization_id","sent_at");--> statement-breakpoint
CREATE INDEX "account_providers_provider" ON "core"."account_providers" USING btree ("organization_id","provider_id");--> statement-breakpoint
call core.protect_tables();
