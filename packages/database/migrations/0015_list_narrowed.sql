-- What two orders and two filters lacked. The indexes of mails are by id as their list is: forwards.
DROP INDEX "cases_priority_created";--> statement-breakpoint
DROP INDEX "mails_status";--> statement-breakpoint
DROP INDEX "mails_template";--> statement-breakpoint
CREATE INDEX "cases_status_numbered" ON "cases" USING btree ("status","case_number" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_status_visit" ON "cases" USING btree ("status","visit_start" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_pressing_created" ON "cases" USING btree ((CASE "priority" WHEN 'low' THEN 1 WHEN 'normal' THEN 2 WHEN 'high' THEN 3 WHEN 'urgent' THEN 4 END) DESC NULLS LAST,"created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "customers_kana_start" ON "customers" USING btree ("family_name_kana" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "customers_number_start" ON "customers" USING btree ("member_number" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "mails_status" ON "mails" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "mails_template" ON "mails" USING btree ("template","id");
