CREATE TABLE "owners"."told_days" (
	"organization_id" bigint NOT NULL,
	"last_on" date NOT NULL,
	CONSTRAINT "told_days_organization_id_pk" PRIMARY KEY("organization_id")
);
--> statement-breakpoint
ALTER TABLE "owners"."told_days" ADD CONSTRAINT "told_days_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
call core.protect_tables();
