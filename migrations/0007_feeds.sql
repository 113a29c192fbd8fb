CREATE TABLE "core"."feed_exports" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."feed_exports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"lodging_id" bigint NOT NULL,
	"feed_id" bigint,
	"generation" integer DEFAULT 1 NOT NULL,
	"states" text[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "feed_exports_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."feed_stays" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."feed_stays_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"lodging_id" bigint NOT NULL,
	"feed_id" bigint NOT NULL,
	"uid" text NOT NULL,
	"first_night_on" date NOT NULL,
	"departure_on" date NOT NULL,
	"held_as" text NOT NULL,
	"is_echo" boolean DEFAULT false NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"set_aside_at" timestamp with time zone,
	"set_aside_by_account_id" bigint,
	CONSTRAINT "feed_stays_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "feed_stays_order" CHECK ("core"."feed_stays"."first_night_on" < "core"."feed_stays"."departure_on"),
	CONSTRAINT "feed_stays_held_as" CHECK ("core"."feed_stays"."held_as" in ('let', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "core"."feeds" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."feeds_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"lodging_id" bigint NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"ends_on_last_night" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"paused_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closed_by_account_id" bigint,
	"next_read_at" timestamp with time zone NOT NULL,
	"taken_at" timestamp with time zone,
	"tried_at" timestamp with time zone,
	"read_at" timestamp with time zone,
	"changed_at" timestamp with time zone,
	"whole_read_at" timestamp with time zone,
	"etag" text DEFAULT '' NOT NULL,
	"last_modified" text DEFAULT '' NOT NULL,
	"digest" "bytea",
	"failures" integer DEFAULT 0 NOT NULL,
	"failing_since" timestamp with time zone,
	"problem" text DEFAULT '' NOT NULL,
	"told_at" timestamp with time zone,
	"empty_readings" integer DEFAULT 0 NOT NULL,
	"empty_since" timestamp with time zone,
	"ignored_blocks" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "feeds_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "core"."feed_exports" ADD CONSTRAINT "feed_exports_organization_id_lodging_id_lodgings_organization_id_id_fk" FOREIGN KEY ("organization_id","lodging_id") REFERENCES "core"."lodgings"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."feed_exports" ADD CONSTRAINT "feed_exports_organization_id_feed_id_feeds_organization_id_id_fk" FOREIGN KEY ("organization_id","feed_id") REFERENCES "core"."feeds"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."feed_stays" ADD CONSTRAINT "feed_stays_organization_id_lodging_id_lodgings_organization_id_id_fk" FOREIGN KEY ("organization_id","lodging_id") REFERENCES "core"."lodgings"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."feed_stays" ADD CONSTRAINT "feed_stays_organization_id_feed_id_feeds_organization_id_id_fk" FOREIGN KEY ("organization_id","feed_id") REFERENCES "core"."feeds"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."feed_stays" ADD CONSTRAINT "feed_stays_organization_id_set_aside_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","set_aside_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."feeds" ADD CONSTRAINT "feeds_organization_id_lodging_id_lodgings_organization_id_id_fk" FOREIGN KEY ("organization_id","lodging_id") REFERENCES "core"."lodgings"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."feeds" ADD CONSTRAINT "feeds_organization_id_closed_by_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","closed_by_account_id") REFERENCES "core"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feed_exports_lodging" ON "core"."feed_exports" USING btree ("organization_id","lodging_id");--> statement-breakpoint
CREATE INDEX "feed_stays_nights" ON "core"."feed_stays" USING btree ("organization_id","lodging_id","departure_on");--> statement-breakpoint
CREATE INDEX "feed_stays_feed" ON "core"."feed_stays" USING btree ("organization_id","feed_id");--> statement-breakpoint
CREATE INDEX "feeds_lodging" ON "core"."feeds" USING btree ("organization_id","lodging_id");--> statement-breakpoint
CREATE INDEX "feeds_due" ON "core"."feeds" USING btree ("organization_id","next_read_at") WHERE "core"."feeds"."closed_at" is null and "core"."feeds"."paused_at" is null;--> statement-breakpoint
call core.protect_tables();
