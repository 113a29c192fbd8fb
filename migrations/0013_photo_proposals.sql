CREATE TABLE "owners"."photo_proposals" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "owners"."photo_proposals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"lodging_id" bigint NOT NULL,
	"picture_id" bigint NOT NULL,
	"caption" text NOT NULL,
	"credit" text NOT NULL,
	"conditions_id" bigint NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"sent_by_account_id" bigint NOT NULL,
	"answered_at" timestamp with time zone,
	"answered_by_account_id" bigint,
	"photo_id" bigint,
	"word" text DEFAULT '' NOT NULL,
	CONSTRAINT "photo_proposals_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "owners"."photo_proposals" ADD CONSTRAINT "photo_proposals_organization_id_lodging_id_lodgings_organization_id_id_fk" FOREIGN KEY ("organization_id","lodging_id") REFERENCES "core"."lodgings"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."photo_proposals" ADD CONSTRAINT "photo_proposals_organization_id_picture_id_pictures_organization_id_id_fk" FOREIGN KEY ("organization_id","picture_id") REFERENCES "core"."pictures"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."photo_proposals" ADD CONSTRAINT "photo_proposals_organization_id_conditions_id_photo_conditions_organization_id_id_fk" FOREIGN KEY ("organization_id","conditions_id") REFERENCES "core"."photo_conditions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."photo_proposals" ADD CONSTRAINT "photo_proposals_organization_id_sent_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","sent_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."photo_proposals" ADD CONSTRAINT "photo_proposals_organization_id_answered_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","answered_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners"."photo_proposals" ADD CONSTRAINT "photo_proposals_organization_id_photo_id_lodging_photos_organization_id_id_fk" FOREIGN KEY ("organization_id","photo_id") REFERENCES "core"."lodging_photos"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "photo_proposals_waiting" ON "owners"."photo_proposals" USING btree ("organization_id","lodging_id") WHERE "owners"."photo_proposals"."answered_at" is null;--> statement-breakpoint
CREATE INDEX "photo_proposals_picture" ON "owners"."photo_proposals" USING btree ("organization_id","picture_id");--> statement-breakpoint
call core.protect_tables();
