CREATE TABLE "core"."administrator_history" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "core"."administrator_history_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"administrator_id" bigint,
	"subject" text NOT NULL,
	"subject_id" bigint NOT NULL,
	"verb" text NOT NULL,
	"changes" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "core"."administrator_sessions" ADD COLUMN "user_agent" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."administrator_history" ADD CONSTRAINT "administrator_history_administrator_id_administrators_id_fk" FOREIGN KEY ("administrator_id") REFERENCES "core"."administrators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "administrator_history_subject" ON "core"."administrator_history" USING btree ("subject","subject_id","at");--> statement-breakpoint
-- What was done above the organisations is nobody's among them to read, and nobody's to rewrite.
alter table core.administrator_history enable row level security;
--> statement-breakpoint
create policy administrators_only on core.administrator_history to escale_app
  using (current_setting('app.administrator', true) = 'on');
--> statement-breakpoint
revoke update, delete on core.administrator_history from escale_app;
--> statement-breakpoint
call core.protect_tables();
