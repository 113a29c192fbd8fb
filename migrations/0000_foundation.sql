CREATE SCHEMA "core";
--> statement-breakpoint
CREATE SCHEMA "owners";
--> statement-breakpoint
CREATE TABLE "core"."access_links" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."access_links_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" bigint NOT NULL,
	"purpose" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "access_links_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."account_roles" (
	"organization_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"role_id" bigint NOT NULL,
	CONSTRAINT "account_roles_organization_id_account_id_role_id_pk" PRIMARY KEY("organization_id","account_id","role_id")
);
--> statement-breakpoint
CREATE TABLE "core"."account_scopes" (
	"organization_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "account_scopes_organization_id_account_id_kind_value_pk" PRIMARY KEY("organization_id","account_id","kind","value")
);
--> statement-breakpoint
CREATE TABLE "core"."accounts" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."accounts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"portal" text NOT NULL,
	"department_code" text DEFAULT '' NOT NULL,
	"identifier" text NOT NULL,
	"password_hash" text,
	"password_chosen_at" timestamp with time zone,
	"email" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by_account_id" bigint,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "accounts_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."administrator_failures" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "core"."administrator_failures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_key" "bytea" NOT NULL,
	"address_key" "bytea" NOT NULL,
	"failed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."administrator_sessions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "core"."administrator_sessions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"administrator_id" bigint NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "administrator_sessions_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "core"."administrators" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "core"."administrators_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"identifier" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "administrators_identifier_unique" UNIQUE("identifier")
);
--> statement-breakpoint
CREATE TABLE "core"."persons" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."persons_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"civility" text DEFAULT '' NOT NULL,
	"first_name" text DEFAULT '' NOT NULL,
	"last_name" text NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"erased_at" timestamp with time zone,
	CONSTRAINT "persons_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."roles" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."roles_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"rights" text[] NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "roles_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."sessions" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."sessions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" bigint NOT NULL,
	"acted_by_account_id" bigint,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"user_agent" text DEFAULT '' NOT NULL,
	CONSTRAINT "sessions_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."sign_in_failures" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."sign_in_failures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_key" "bytea" NOT NULL,
	"address_key" "bytea" NOT NULL,
	"failed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sign_in_failures_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."effective_spans" (
	"organization_id" bigint NOT NULL,
	"lodging_id" bigint NOT NULL,
	"first_night_on" date NOT NULL,
	"departure_on" date NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "effective_spans_organization_id_lodging_id_first_night_on_pk" PRIMARY KEY("organization_id","lodging_id","first_night_on"),
	CONSTRAINT "effective_spans_order" CHECK ("core"."effective_spans"."first_night_on" < "core"."effective_spans"."departure_on")
);
--> statement-breakpoint
CREATE TABLE "core"."free_spans" (
	"organization_id" bigint NOT NULL,
	"month_on" date NOT NULL,
	"first_night_on" date NOT NULL,
	"departure_on" date NOT NULL,
	"lodging_id" bigint NOT NULL,
	"department" integer NOT NULL,
	"municipality_code" text NOT NULL,
	"lodging_type_id" bigint NOT NULL,
	"capacity_max" smallint NOT NULL,
	"keys" smallint NOT NULL,
	"week_price_min_cents" bigint,
	"equipment_bits" integer NOT NULL,
	CONSTRAINT "free_spans_organization_id_lodging_id_month_on_first_night_on_pk" PRIMARY KEY("organization_id","lodging_id","month_on","first_night_on")
);
--> statement-breakpoint
CREATE TABLE "core"."planning_months" (
	"organization_id" bigint NOT NULL,
	"lodging_id" bigint NOT NULL,
	"month_on" date NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "planning_months_organization_id_lodging_id_month_on_pk" PRIMARY KEY("organization_id","lodging_id","month_on")
);
--> statement-breakpoint
CREATE TABLE "core"."typed_spans" (
	"organization_id" bigint NOT NULL,
	"lodging_id" bigint NOT NULL,
	"first_night_on" date NOT NULL,
	"departure_on" date NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "typed_spans_organization_id_lodging_id_first_night_on_pk" PRIMARY KEY("organization_id","lodging_id","first_night_on"),
	CONSTRAINT "typed_spans_order" CHECK ("core"."typed_spans"."first_night_on" < "core"."typed_spans"."departure_on"),
	CONSTRAINT "typed_spans_state" CHECK ("core"."typed_spans"."state" in ('available', 'let', 'option', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "core"."articles" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."articles_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"portal" text NOT NULL,
	"title" text NOT NULL,
	"published_on" date NOT NULL,
	"body" text NOT NULL,
	"picture_file_id" bigint,
	"version" integer DEFAULT 1 NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by_account_id" bigint,
	CONSTRAINT "articles_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."account_providers" (
	"organization_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"provider_id" bigint NOT NULL,
	CONSTRAINT "account_providers_organization_id_account_id_provider_id_pk" PRIMARY KEY("organization_id","account_id","provider_id")
);
--> statement-breakpoint
CREATE TABLE "core"."lodging_types" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."lodging_types_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name" text NOT NULL,
	"name_english" text NOT NULL,
	CONSTRAINT "lodging_types_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."lodgings" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."lodgings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"provider_id" bigint NOT NULL,
	"lodging_type_id" bigint NOT NULL,
	"approval_number" text NOT NULL,
	"name" text NOT NULL,
	"department_code" text NOT NULL,
	"municipality_code" text NOT NULL,
	"municipality_name" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"capacity_min" smallint NOT NULL,
	"capacity_max" smallint NOT NULL,
	"keys" smallint NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"week_price_min_cents" bigint,
	"week_price_max_cents" bigint,
	"price_comment" text DEFAULT '' NOT NULL,
	"price_valid_until_on" date,
	"equipment" text[] NOT NULL,
	"planning_shown" boolean,
	"planning_updated_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by_account_id" bigint,
	CONSTRAINT "lodgings_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."providers" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."providers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"person_id" bigint NOT NULL,
	"department_code" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by_account_id" bigint,
	CONSTRAINT "providers_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."files" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."files_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" "bytea" NOT NULL,
	"visibility" text NOT NULL,
	"stored_at" timestamp with time zone NOT NULL,
	CONSTRAINT "files_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."form_drafts" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."form_drafts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" bigint NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"path" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "form_drafts_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."form_keys" (
	"organization_id" bigint NOT NULL,
	"key" text NOT NULL,
	"outcome" jsonb,
	"used_at" timestamp with time zone NOT NULL,
	CONSTRAINT "form_keys_organization_id_key_pk" PRIMARY KEY("organization_id","key")
);
--> statement-breakpoint
CREATE TABLE "core"."change_counters" (
	"organization_id" bigint NOT NULL,
	"topic" text NOT NULL,
	"counter" bigint NOT NULL,
	CONSTRAINT "change_counters_organization_id_topic_pk" PRIMARY KEY("organization_id","topic")
);
--> statement-breakpoint
CREATE TABLE "core"."history" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."history_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"account_id" bigint,
	"on_behalf_of_account_id" bigint,
	"subject" text NOT NULL,
	"subject_id" bigint NOT NULL,
	"verb" text NOT NULL,
	"changes" jsonb NOT NULL,
	CONSTRAINT "history_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."lodging_photos" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."lodging_photos_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"lodging_id" bigint NOT NULL,
	"file_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"caption" text NOT NULL,
	"credit" text NOT NULL,
	CONSTRAINT "lodging_photos_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."organization_settings" (
	"organization_id" bigint NOT NULL,
	"module" text NOT NULL,
	"values" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organization_settings_organization_id_module_pk" PRIMARY KEY("organization_id","module")
);
--> statement-breakpoint
CREATE TABLE "core"."organizations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "core"."organizations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"time_zone" text DEFAULT 'Europe/Paris' NOT NULL,
	"modules" text[] NOT NULL,
	"charter" jsonb NOT NULL,
	"contact" jsonb NOT NULL,
	"texts" jsonb NOT NULL,
	"mail_sender" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "organizations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "core"."mails" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."mails_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" bigint,
	"recipient" text NOT NULL,
	"sender" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text DEFAULT '' NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "mails_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "owners"."directory_imports" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "owners"."directory_imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" bigint NOT NULL,
	"file_name" text NOT NULL,
	"content" text NOT NULL,
	"errors" jsonb NOT NULL,
	"error_count" integer NOT NULL,
	"counts" jsonb,
	"changes" jsonb NOT NULL,
	"plan_hash" text NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"applied_at" timestamp with time zone,
	CONSTRAINT "directory_imports_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "owners"."guest_origins" (
	"organization_id" bigint NOT NULL,
	"lodging_id" bigint NOT NULL,
	"week_on" date NOT NULL,
	"department_code" text,
	"country_code" text,
	"version" integer NOT NULL,
	CONSTRAINT "guest_origins_organization_id_lodging_id_week_on_pk" PRIMARY KEY("organization_id","lodging_id","week_on"),
	CONSTRAINT "guest_origins_one" CHECK ("owners"."guest_origins"."department_code" is null or "owners"."guest_origins"."country_code" is null),
	CONSTRAINT "guest_origins_saturday" CHECK (extract(isodow from "owners"."guest_origins"."week_on") = 6)
);
--> statement-breakpoint
ALTER TABLE "core"."access_links" ADD CONSTRAINT "access_links_organization_id_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."account_roles" ADD CONSTRAINT "account_roles_organization_id_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."account_roles" ADD CONSTRAINT "account_roles_organization_id_role_id_roles_organization_id_id_fk" FOREIGN KEY ("organization_id","role_id") REFERENCES "core"."roles"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."account_scopes" ADD CONSTRAINT "account_scopes_organization_id_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."accounts" ADD CONSTRAINT "accounts_organization_id_person_id_persons_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "core"."persons"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."administrator_sessions" ADD CONSTRAINT "administrator_sessions_administrator_id_administrators_id_fk" FOREIGN KEY ("administrator_id") REFERENCES "core"."administrators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."persons" ADD CONSTRAINT "persons_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."roles" ADD CONSTRAINT "roles_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."sessions" ADD CONSTRAINT "sessions_organization_id_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."sessions" ADD CONSTRAINT "sessions_organization_id_acted_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","acted_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."sign_in_failures" ADD CONSTRAINT "sign_in_failures_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."effective_spans" ADD CONSTRAINT "effective_spans_organization_id_lodging_id_lodgings_organization_id_id_fk" FOREIGN KEY ("organization_id","lodging_id") REFERENCES "core"."lodgings"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."free_spans" ADD CONSTRAINT "free_spans_organization_id_lodging_id_lodgings_organization_id_id_fk" FOREIGN KEY ("organization_id","lodging_id") REFERENCES "core"."lodgings"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."planning_months" ADD CONSTRAINT "planning_months_organization_id_lodging_id_lodgings_organization_id_id_fk" FOREIGN KEY ("organization_id","lodging_id") REFERENCES "core"."lodgings"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."typed_spans" ADD CONSTRAINT "typed_spans_organization_id_lodging_id_lodgings_organization_id_id_fk" FOREIGN KEY ("organization_id","lodging_id") REFERENCES "core"."lodgings"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."articles" ADD CONSTRAINT "articles_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."articles" ADD CONSTRAINT "articles_organization_id_picture_file_id_files_organization_id_id_fk" FOREIGN KEY ("organization_id","picture_file_id") REFERENCES "core"."files"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."articles" ADD CONSTRAINT "articles_organization_id_closed_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","closed_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."account_providers" ADD CONSTRAINT "account_providers_organization_id_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."account_providers" ADD CONSTRAINT "account_providers_organization_id_provider_id_providers_organization_id_id_fk" FOREIGN KEY ("organization_id","provider_id") REFERENCES "core"."providers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."lodging_types" ADD CONSTRAINT "lodging_types_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."lodgings" ADD CONSTRAINT "lodgings_organization_id_provider_id_providers_organization_id_id_fk" FOREIGN KEY ("organization_id","provider_id") REFERENCES "core"."providers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."lodgings" ADD CONSTRAINT "lodgings_organization_id_lodging_type_id_lodging_types_organization_id_id_fk" FOREIGN KEY ("organization_id","lodging_type_id") REFERENCES "core"."lodging_types"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."lodgings" ADD CONSTRAINT "lodgings_organization_id_closed_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","closed_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."providers" ADD CONSTRAINT "providers_organization_id_person_id_persons_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "core"."persons"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."providers" ADD CONSTRAINT "providers_organization_id_closed_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","closed_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."files" ADD CONSTRAINT "files_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."form_drafts" ADD CONSTRAINT "form_drafts_organization_id_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."form_keys" ADD CONSTRAINT "form_keys_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."change_counters" ADD CONSTRAINT "change_counters_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."history" ADD CONSTRAINT "history_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."lodging_photos" ADD CONSTRAINT "lodging_photos_organization_id_lodging_id_lodgings_organization_id_id_fk" FOREIGN KEY ("organization_id","lodging_id") REFERENCES "core"."lodgings"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."lodging_photos" ADD CONSTRAINT "lodging_photos_organization_id_file_id_files_organization_id_id_fk" FOREIGN KEY ("organization_id","file_id") REFERENCES "core"."files"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."organization_settings" ADD CONSTRAINT "organization_settings_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."mails" ADD CONSTRAINT "mails_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."mails" ADD CONSTRAINT "mails_organization_id_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."directory_imports" ADD CONSTRAINT "directory_imports_organization_id_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."guest_origins" ADD CONSTRAINT "guest_origins_organization_id_lodging_id_lodgings_organization_id_id_fk" FOREIGN KEY ("organization_id","lodging_id") REFERENCES "core"."lodgings"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "access_links_token" ON "core"."access_links" USING btree ("organization_id","token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_identifier" ON "core"."accounts" USING btree ("organization_id","portal","department_code",lower("identifier"));--> statement-breakpoint
CREATE INDEX "administrator_failures_at" ON "core"."administrator_failures" USING btree ("failed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token" ON "core"."sessions" USING btree ("organization_id","token_hash");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "core"."sessions" USING btree ("organization_id","account_id");--> statement-breakpoint
CREATE INDEX "sign_in_failures_account" ON "core"."sign_in_failures" USING btree ("organization_id","account_key","failed_at");--> statement-breakpoint
CREATE INDEX "sign_in_failures_address" ON "core"."sign_in_failures" USING btree ("organization_id","address_key","failed_at");--> statement-breakpoint
CREATE INDEX "free_spans_department" ON "core"."free_spans" USING btree ("organization_id","department","month_on","first_night_on","departure_on","capacity_max","keys","equipment_bits","lodging_type_id","week_price_min_cents","lodging_id") WHERE "core"."free_spans"."department" > 0;--> statement-breakpoint
CREATE INDEX "free_spans_country" ON "core"."free_spans" USING btree ("organization_id","month_on","first_night_on","departure_on","capacity_max","keys","equipment_bits","lodging_type_id","week_price_min_cents","lodging_id") WHERE "core"."free_spans"."lodging_id" > -1;--> statement-breakpoint
CREATE INDEX "articles_published" ON "core"."articles" USING btree ("organization_id","portal","published_on");--> statement-breakpoint
CREATE UNIQUE INDEX "lodging_types_code" ON "core"."lodging_types" USING btree ("organization_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "lodgings_approval_number" ON "core"."lodgings" USING btree ("organization_id","approval_number");--> statement-breakpoint
CREATE INDEX "lodgings_department" ON "core"."lodgings" USING btree ("organization_id","department_code");--> statement-breakpoint
CREATE INDEX "lodgings_open" ON "core"."lodgings" USING btree ("organization_id","department_code","capacity_max","keys","lodging_type_id","week_price_min_cents","id") WHERE "core"."lodgings"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "lodgings_provider" ON "core"."lodgings" USING btree ("organization_id","provider_id");--> statement-breakpoint
CREATE UNIQUE INDEX "providers_code" ON "core"."providers" USING btree ("organization_id","code");--> statement-breakpoint
CREATE INDEX "providers_department" ON "core"."providers" USING btree ("organization_id","department_code");--> statement-breakpoint
CREATE UNIQUE INDEX "files_content" ON "core"."files" USING btree ("organization_id","sha256","name","visibility");--> statement-breakpoint
CREATE UNIQUE INDEX "form_drafts_token" ON "core"."form_drafts" USING btree ("organization_id","token_hash");--> statement-breakpoint
CREATE INDEX "form_keys_used_at" ON "core"."form_keys" USING btree ("organization_id","used_at");--> statement-breakpoint
CREATE INDEX "history_subject" ON "core"."history" USING btree ("organization_id","subject","subject_id","at");--> statement-breakpoint
CREATE INDEX "history_at" ON "core"."history" USING btree ("organization_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "lodging_photos_position" ON "core"."lodging_photos" USING btree ("organization_id","lodging_id","position");--> statement-breakpoint
CREATE INDEX "mails_written_at" ON "core"."mails" USING btree ("organization_id","written_at");--> statement-breakpoint
CREATE INDEX "directory_imports_checked" ON "owners"."directory_imports" USING btree ("organization_id","account_id","checked_at");