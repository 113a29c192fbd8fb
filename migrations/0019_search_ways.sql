ALTER TABLE "lastminute"."searches" ADD COLUMN "framed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "lastminute"."searches" ADD COLUMN "as_data" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
call core.protect_tables();
