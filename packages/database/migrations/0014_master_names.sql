ALTER TABLE "service_types" ADD CONSTRAINT "service_types_name_unique" UNIQUE("name");--> statement-breakpoint
ALTER TABLE "support_types" ADD CONSTRAINT "support_types_name_unique" UNIQUE("name");