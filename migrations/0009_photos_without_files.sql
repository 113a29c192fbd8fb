ALTER TABLE "core"."lodging_photos" DROP CONSTRAINT "lodging_photos_organization_id_file_id_files_organization_id_id_fk";
--> statement-breakpoint
ALTER TABLE "core"."lodging_photos" DROP COLUMN "file_id";