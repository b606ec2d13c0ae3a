-- A photo belongs to one report. Where one stands in several, the later ones get a row of their own for the same object.
DO $$
DECLARE
  twice record;
  copy integer;
BEGIN
  FOR twice IN
    SELECT x.report_id, x.file_id FROM report_files x
    WHERE EXISTS (SELECT 1 FROM report_files y WHERE y.file_id = x.file_id AND y.report_id < x.report_id)
  LOOP
    INSERT INTO files (upload_id, purpose, status, key, file_name, content_type, byte_size, width, height, partner_id, created_by, created_at)
    SELECT gen_random_uuid(), purpose, status, key, file_name, content_type, byte_size, width, height, partner_id, created_by, created_at
    FROM files WHERE id = twice.file_id RETURNING id INTO copy;
    UPDATE report_files SET file_id = copy WHERE report_id = twice.report_id AND file_id = twice.file_id;
  END LOOP;
END $$;
--> statement-breakpoint
CREATE INDEX "files_key" ON "files" USING btree ("key");--> statement-breakpoint
ALTER TABLE "report_files" ADD CONSTRAINT "report_files_one_report" UNIQUE("file_id");--> statement-breakpoint
DROP POLICY "files_partner" ON "files" CASCADE;--> statement-breakpoint
DROP POLICY "files_concierge" ON "files" CASCADE;--> statement-breakpoint
CREATE POLICY "files_partner_read" ON "files" AS PERMISSIVE FOR SELECT TO "magokoro_partner" USING ("files"."created_by" = nullif(current_setting('app.user_id', true), '')::integer or ("files"."status" = 'attached' and exists (
  select 1 from report_files x join reports r on r.id = x.report_id where x.file_id = "files"."id" and r.status <> 'draft')));--> statement-breakpoint
CREATE POLICY "files_concierge_read" ON "files" AS PERMISSIVE FOR SELECT TO "magokoro_concierge" USING ("files"."created_by" = nullif(current_setting('app.user_id', true), '')::integer or ("files"."status" = 'attached' and exists (
  select 1 from report_files x join reports r on r.id = x.report_id where x.file_id = "files"."id" and r.status <> 'draft')));--> statement-breakpoint
CREATE POLICY "files_partner_insert" ON "files" AS PERMISSIVE FOR INSERT TO "magokoro_partner" WITH CHECK ("files"."created_by" = nullif(current_setting('app.user_id', true), '')::integer and "files"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "files_concierge_insert" ON "files" AS PERMISSIVE FOR INSERT TO "magokoro_concierge" WITH CHECK ("files"."created_by" = nullif(current_setting('app.user_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "files_partner_update" ON "files" AS PERMISSIVE FOR UPDATE TO "magokoro_partner" USING ("files"."created_by" = nullif(current_setting('app.user_id', true), '')::integer) WITH CHECK ("files"."created_by" = nullif(current_setting('app.user_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "files_concierge_update" ON "files" AS PERMISSIVE FOR UPDATE TO "magokoro_concierge" USING ("files"."created_by" = nullif(current_setting('app.user_id', true), '')::integer) WITH CHECK ("files"."created_by" = nullif(current_setting('app.user_id', true), '')::integer);--> statement-breakpoint
ALTER POLICY "files_admin_read" ON "files" TO magokoro_admin USING ("files"."created_by" = nullif(current_setting('app.user_id', true), '')::integer or ("files"."status" = 'attached' and exists (
  select 1 from report_files x join reports r on r.id = x.report_id where x.file_id = "files"."id" and r.status <> 'draft')));--> statement-breakpoint
ALTER POLICY "files_operator_read" ON "files" TO magokoro_operator USING ("files"."created_by" = nullif(current_setting('app.user_id', true), '')::integer or ("files"."status" = 'attached' and exists (
  select 1 from report_files x join reports r on r.id = x.report_id where x.file_id = "files"."id" and r.status <> 'draft')));