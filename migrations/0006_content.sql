CREATE TABLE "owners"."offers" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "owners"."offers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"partner" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"link" text NOT NULL,
	"logo_file_id" bigint,
	"file_id" bigint,
	"valid_from_on" date NOT NULL,
	"valid_until_on" date NOT NULL,
	"search_text" text GENERATED ALWAYS AS (core.plain_name(partner || ' ' || title)) STORED NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by_account_id" bigint,
	"published_at" timestamp with time zone,
	CONSTRAINT "offers_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "offers_days" CHECK ("owners"."offers"."valid_from_on" <= "owners"."offers"."valid_until_on")
);
--> statement-breakpoint
CREATE TABLE "owners"."document_files" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "owners"."document_files_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"document_id" bigint NOT NULL,
	"language" text NOT NULL,
	"file_id" bigint NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "document_files_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "owners"."theme_documents" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "owners"."theme_documents_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"theme_id" bigint NOT NULL,
	"part_id" bigint,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"french_prevails" boolean NOT NULL,
	"position" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by_account_id" bigint,
	"published_at" timestamp with time zone,
	CONSTRAINT "theme_documents_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "owners"."theme_parts" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "owners"."theme_parts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"theme_id" bigint NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"position" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by_account_id" bigint,
	"published_at" timestamp with time zone,
	CONSTRAINT "theme_parts_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "owners"."theme_sections" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "owners"."theme_sections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"title" text NOT NULL,
	"position" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by_account_id" bigint,
	CONSTRAINT "theme_sections_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "owners"."themes" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "owners"."themes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"section_id" bigint NOT NULL,
	"title" text NOT NULL,
	"introduction" text NOT NULL,
	"updated_on" date NOT NULL,
	"position" integer NOT NULL,
	"search_text" text GENERATED ALWAYS AS (core.plain_name(title)) STORED NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by_account_id" bigint,
	"published_at" timestamp with time zone,
	CONSTRAINT "themes_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "core"."articles" ADD COLUMN "search_text" text GENERATED ALWAYS AS (core.plain_name(title)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."articles" ADD COLUMN "published_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "owners"."offers" ADD CONSTRAINT "offers_organization_id_logo_file_id_files_organization_id_id_fk" FOREIGN KEY ("organization_id","logo_file_id") REFERENCES "core"."files"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."offers" ADD CONSTRAINT "offers_organization_id_file_id_files_organization_id_id_fk" FOREIGN KEY ("organization_id","file_id") REFERENCES "core"."files"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."offers" ADD CONSTRAINT "offers_organization_id_closed_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","closed_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."document_files" ADD CONSTRAINT "document_files_organization_id_document_id_theme_documents_organization_id_id_fk" FOREIGN KEY ("organization_id","document_id") REFERENCES "owners"."theme_documents"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."document_files" ADD CONSTRAINT "document_files_organization_id_file_id_files_organization_id_id_fk" FOREIGN KEY ("organization_id","file_id") REFERENCES "core"."files"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."theme_documents" ADD CONSTRAINT "theme_documents_organization_id_theme_id_themes_organization_id_id_fk" FOREIGN KEY ("organization_id","theme_id") REFERENCES "owners"."themes"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."theme_documents" ADD CONSTRAINT "theme_documents_organization_id_part_id_theme_parts_organization_id_id_fk" FOREIGN KEY ("organization_id","part_id") REFERENCES "owners"."theme_parts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."theme_documents" ADD CONSTRAINT "theme_documents_organization_id_closed_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","closed_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."theme_parts" ADD CONSTRAINT "theme_parts_organization_id_theme_id_themes_organization_id_id_fk" FOREIGN KEY ("organization_id","theme_id") REFERENCES "owners"."themes"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."theme_parts" ADD CONSTRAINT "theme_parts_organization_id_closed_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","closed_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."theme_sections" ADD CONSTRAINT "theme_sections_organization_id_closed_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","closed_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."themes" ADD CONSTRAINT "themes_organization_id_section_id_theme_sections_organization_id_id_fk" FOREIGN KEY ("organization_id","section_id") REFERENCES "owners"."theme_sections"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."themes" ADD CONSTRAINT "themes_organization_id_closed_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","closed_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "offers_days_shown" ON "owners"."offers" USING btree ("organization_id","valid_until_on");--> statement-breakpoint
CREATE UNIQUE INDEX "document_files_language" ON "owners"."document_files" USING btree ("organization_id","document_id","language") WHERE "owners"."document_files"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "theme_documents_theme" ON "owners"."theme_documents" USING btree ("organization_id","theme_id","position");--> statement-breakpoint
CREATE INDEX "theme_parts_theme" ON "owners"."theme_parts" USING btree ("organization_id","theme_id","position");--> statement-breakpoint
CREATE INDEX "themes_section" ON "owners"."themes" USING btree ("organization_id","section_id","position");--> statement-breakpoint
-- News had no drafts: what stands is published, since the day that it bears.
update core.articles set published_at = published_on::timestamptz;
--> statement-breakpoint
-- Whoever kept the organisation's words keeps those of its spaces too.
update core.roles set rights = array_append(rights, 'content') where 'organization' = any(rights) and not 'content' = any(rights);
--> statement-breakpoint
call core.protect_tables();
