CREATE TABLE "core"."photo_conditions" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."photo_conditions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by_account_id" bigint,
	CONSTRAINT "photo_conditions_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."pictures" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."pictures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key" "bytea" NOT NULL,
	"file_id" bigint,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"sizes" integer[] NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"purged_at" timestamp with time zone,
	CONSTRAINT "pictures_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "pictures_something" CHECK ("core"."pictures"."file_id" is not null or cardinality("core"."pictures"."sizes") > 0)
);
--> statement-breakpoint
DROP INDEX "core"."lodging_photos_position";--> statement-breakpoint
ALTER TABLE "core"."lodging_photos" ADD COLUMN "picture_id" bigint;--> statement-breakpoint
ALTER TABLE "core"."lodging_photos" ADD COLUMN "deposited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "core"."lodging_photos" ADD COLUMN "deposited_by_account_id" bigint;--> statement-breakpoint
ALTER TABLE "core"."lodging_photos" ADD COLUMN "conditions_id" bigint;--> statement-breakpoint
ALTER TABLE "core"."lodging_photos" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."lodging_photos" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "core"."lodging_photos" ADD COLUMN "closed_by_account_id" bigint;--> statement-breakpoint
ALTER TABLE "core"."photo_conditions" ADD CONSTRAINT "photo_conditions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."photo_conditions" ADD CONSTRAINT "photo_conditions_organization_id_published_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","published_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."pictures" ADD CONSTRAINT "pictures_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."pictures" ADD CONSTRAINT "pictures_organization_id_file_id_files_organization_id_id_fk" FOREIGN KEY ("organization_id","file_id") REFERENCES "core"."files"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "photo_conditions_version" ON "core"."photo_conditions" USING btree ("organization_id","version");--> statement-breakpoint
ALTER TABLE "core"."lodging_photos" ADD CONSTRAINT "lodging_photos_organization_id_picture_id_pictures_organization_id_id_fk" FOREIGN KEY ("organization_id","picture_id") REFERENCES "core"."pictures"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."lodging_photos" ADD CONSTRAINT "lodging_photos_organization_id_deposited_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","deposited_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."lodging_photos" ADD CONSTRAINT "lodging_photos_organization_id_closed_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","closed_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."lodging_photos" ADD CONSTRAINT "lodging_photos_organization_id_conditions_id_photo_conditions_organization_id_id_fk" FOREIGN KEY ("organization_id","conditions_id") REFERENCES "core"."photo_conditions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lodging_photos_picture" ON "core"."lodging_photos" USING btree ("organization_id","picture_id");--> statement-breakpoint
ALTER TABLE "core"."lodging_photos" ADD CONSTRAINT "lodging_photos_place" CHECK ("core"."lodging_photos"."position" between 1 and 10);--> statement-breakpoint
-- What stood in a file before is a drawing of the demonstration: shown as it is.
insert into core.pictures (organization_id, key, file_id, width, height, sizes, made_at)
  select f.organization_id, '', f.id, 900, 600, '{}', f.stored_at from core.files f
  where exists (select from core.lodging_photos p where p.organization_id = f.organization_id and p.file_id = f.id);
--> statement-breakpoint
update core.lodging_photos p set picture_id = i.id, deposited_at = i.made_at
  from core.pictures i where i.organization_id = p.organization_id and i.file_id = p.file_id;
--> statement-breakpoint
alter table core.lodging_photos alter column picture_id set not null, alter column deposited_at set not null;
--> statement-breakpoint
-- Checked at the commit, so that photos can exchange their places. The search for open photos rests on its index too.
alter table core.lodging_photos add constraint lodging_photos_places exclude using btree
  (organization_id with =, lodging_id with =, position with =) where (closed_at is null) deferrable initially deferred;
--> statement-breakpoint
call core.protect_tables();
