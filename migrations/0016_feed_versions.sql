ALTER TABLE "core"."feed_stays" ADD COLUMN "forgotten_departure_on" date;--> statement-breakpoint
ALTER TABLE "core"."feeds" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
call core.protect_tables();
