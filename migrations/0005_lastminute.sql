CREATE SCHEMA "lastminute";
--> statement-breakpoint
CREATE TABLE "lastminute"."calls" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "lastminute"."calls_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"provider_id" bigint NOT NULL,
	"night_on" date NOT NULL,
	"called_at" timestamp with time zone NOT NULL,
	"called_by_account_id" bigint NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by_account_id" bigint,
	CONSTRAINT "calls_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "lastminute"."declarations" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "lastminute"."declarations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"provider_id" bigint NOT NULL,
	"night_on" date NOT NULL,
	"state" text NOT NULL,
	"declared_at" timestamp with time zone NOT NULL,
	"source" text NOT NULL,
	"account_id" bigint,
	"reason" text,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "declarations_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "declarations_reason" CHECK ("lastminute"."declarations"."source" <> 'agent' or "lastminute"."declarations"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "lastminute"."hosts" (
	"organization_id" bigint NOT NULL,
	"provider_id" bigint NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"lodging_type_id" bigint NOT NULL,
	"municipality_code" text NOT NULL,
	"municipality_name" text NOT NULL,
	"offer_id" bigint,
	"asked_in_afternoon" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by_account_id" bigint,
	CONSTRAINT "hosts_organization_id_provider_id_pk" PRIMARY KEY("organization_id","provider_id")
);
--> statement-breakpoint
CREATE TABLE "lastminute"."maintenances" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "lastminute"."maintenances_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"message" text NOT NULL,
	"began_at" timestamp with time zone NOT NULL,
	"began_by_account_id" bigint NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by_account_id" bigint,
	CONSTRAINT "maintenances_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "lastminute"."offers" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "lastminute"."offers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name" text NOT NULL,
	"entitled" boolean NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by_account_id" bigint,
	CONSTRAINT "offers_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "lastminute"."questions" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "lastminute"."questions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"provider_id" bigint NOT NULL,
	"night_on" date NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"answer" text,
	CONSTRAINT "questions_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "lastminute"."searches" (
	"organization_id" bigint NOT NULL,
	"searched_on" date NOT NULL,
	"night_on" date NOT NULL,
	"count" integer NOT NULL,
	"without_result" integer NOT NULL,
	CONSTRAINT "searches_organization_id_searched_on_night_on_pk" PRIMARY KEY("organization_id","searched_on","night_on")
);
--> statement-breakpoint
CREATE TABLE "lastminute"."suspensions" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "lastminute"."suspensions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"provider_id" bigint NOT NULL,
	"reason" text NOT NULL,
	"began_at" timestamp with time zone NOT NULL,
	"began_by_account_id" bigint NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by_account_id" bigint,
	"end_reason" text,
	CONSTRAINT "suspensions_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "lastminute"."calls" ADD CONSTRAINT "calls_organization_id_provider_id_providers_organization_id_id_fk" FOREIGN KEY ("organization_id","provider_id") REFERENCES "core"."providers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lastminute"."calls" ADD CONSTRAINT "calls_organization_id_called_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","called_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lastminute"."calls" ADD CONSTRAINT "calls_organization_id_withdrawn_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","withdrawn_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lastminute"."declarations" ADD CONSTRAINT "declarations_organization_id_provider_id_providers_organization_id_id_fk" FOREIGN KEY ("organization_id","provider_id") REFERENCES "core"."providers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lastminute"."declarations" ADD CONSTRAINT "declarations_organization_id_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lastminute"."hosts" ADD CONSTRAINT "hosts_organization_id_provider_id_providers_organization_id_id_fk" FOREIGN KEY ("organization_id","provider_id") REFERENCES "core"."providers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lastminute"."hosts" ADD CONSTRAINT "hosts_organization_id_lodging_type_id_lodging_types_organization_id_id_fk" FOREIGN KEY ("organization_id","lodging_type_id") REFERENCES "core"."lodging_types"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lastminute"."hosts" ADD CONSTRAINT "hosts_organization_id_offer_id_offers_organization_id_id_fk" FOREIGN KEY ("organization_id","offer_id") REFERENCES "lastminute"."offers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lastminute"."hosts" ADD CONSTRAINT "hosts_organization_id_closed_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","closed_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lastminute"."maintenances" ADD CONSTRAINT "maintenances_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lastminute"."maintenances" ADD CONSTRAINT "maintenances_organization_id_began_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","began_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lastminute"."maintenances" ADD CONSTRAINT "maintenances_organization_id_ended_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","ended_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lastminute"."offers" ADD CONSTRAINT "offers_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lastminute"."offers" ADD CONSTRAINT "offers_organization_id_closed_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","closed_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lastminute"."questions" ADD CONSTRAINT "questions_organization_id_provider_id_providers_organization_id_id_fk" FOREIGN KEY ("organization_id","provider_id") REFERENCES "core"."providers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lastminute"."searches" ADD CONSTRAINT "searches_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lastminute"."suspensions" ADD CONSTRAINT "suspensions_organization_id_provider_id_providers_organization_id_id_fk" FOREIGN KEY ("organization_id","provider_id") REFERENCES "core"."providers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lastminute"."suspensions" ADD CONSTRAINT "suspensions_organization_id_began_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","began_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lastminute"."suspensions" ADD CONSTRAINT "suspensions_organization_id_ended_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","ended_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calls_current" ON "lastminute"."calls" USING btree ("organization_id","night_on","provider_id") WHERE "lastminute"."calls"."withdrawn_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "declarations_current" ON "lastminute"."declarations" USING btree ("organization_id","night_on","provider_id") WHERE "lastminute"."declarations"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "declarations_provider" ON "lastminute"."declarations" USING btree ("organization_id","provider_id","night_on");--> statement-breakpoint
CREATE UNIQUE INDEX "maintenances_open" ON "lastminute"."maintenances" USING btree ("organization_id") WHERE "lastminute"."maintenances"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "offers_code" ON "lastminute"."offers" USING btree ("organization_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "questions_token" ON "lastminute"."questions" USING btree ("organization_id","token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "questions_night" ON "lastminute"."questions" USING btree ("organization_id","provider_id","night_on");--> statement-breakpoint
CREATE UNIQUE INDEX "suspensions_open" ON "lastminute"."suspensions" USING btree ("organization_id","provider_id") WHERE "lastminute"."suspensions"."ended_at" is null;--> statement-breakpoint
grant usage on schema lastminute to escale_app;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema lastminute to escale_app;
--> statement-breakpoint
alter default privileges in schema lastminute grant select, insert, update, delete on tables to escale_app;
--> statement-breakpoint
call core.protect_tables();
