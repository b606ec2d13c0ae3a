ALTER TABLE "reports" ADD COLUMN "case_number" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "title" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "customer_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "visit_start" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "visit_end" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "reader_ids" integer[] GENERATED ALWAYS AS (CASE WHEN status = 'draft' THEN ARRAY[reporter_id] ELSE array_append(array_append(member_ids, reporter_id), primary_concierge_id) END) STORED;--> statement-breakpoint
DROP POLICY "reports_partner" ON "reports" CASCADE;--> statement-breakpoint
DROP POLICY "reports_concierge" ON "reports" CASCADE;--> statement-breakpoint
CREATE POLICY "report_files_concierge_read" ON "report_files" AS PERMISSIVE FOR SELECT TO "magokoro_concierge" USING (exists (select 1 from reports r where r.id = "report_files"."report_id"));--> statement-breakpoint
CREATE POLICY "reports_partner_read" ON "reports" AS PERMISSIVE FOR SELECT TO "magokoro_partner" USING ("reports"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer and "reports"."status" <> 'draft');--> statement-breakpoint
CREATE POLICY "reports_partner_update" ON "reports" AS PERMISSIVE FOR UPDATE TO "magokoro_partner" USING ("reports"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer and "reports"."status" <> 'draft') WITH CHECK ("reports"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer and "reports"."status" <> 'draft');--> statement-breakpoint
CREATE POLICY "reports_concierge_read" ON "reports" AS PERMISSIVE FOR SELECT TO "magokoro_concierge" USING ("reports"."reader_ids" @> array[nullif(current_setting('app.concierge_id', true), '')::integer]);--> statement-breakpoint
CREATE POLICY "reports_concierge_insert" ON "reports" AS PERMISSIVE FOR INSERT TO "magokoro_concierge" WITH CHECK ("reports"."reporter_id" = nullif(current_setting('app.concierge_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "reports_concierge_update" ON "reports" AS PERMISSIVE FOR UPDATE TO "magokoro_concierge" USING ("reports"."reporter_id" = nullif(current_setting('app.concierge_id', true), '')::integer and "reports"."status" in ('draft','returned')) WITH CHECK ("reports"."reporter_id" = nullif(current_setting('app.concierge_id', true), '')::integer and "reports"."status" <> 'approved');--> statement-breakpoint
ALTER POLICY "report_files_concierge" ON "report_files" TO magokoro_concierge USING (exists (select 1 from reports r where r.id = "report_files"."report_id" and r.reporter_id = nullif(current_setting('app.concierge_id', true), '')::integer and r.status <> 'approved')) WITH CHECK (exists (select 1 from reports r where r.id = "report_files"."report_id" and r.reporter_id = nullif(current_setting('app.concierge_id', true), '')::integer and r.status <> 'approved'));--> statement-breakpoint
ALTER POLICY "reports_admin_read" ON "reports" TO magokoro_admin USING ("reports"."status" <> 'draft');--> statement-breakpoint
ALTER POLICY "reports_operator_read" ON "reports" TO magokoro_operator USING ("reports"."status" <> 'draft');--> statement-breakpoint

-- What a report says of its visit is kept with it: a member need not see the case, and a store keeps what it
-- did after the customer has moved on. Until it is filed the report follows the case.
CREATE FUNCTION app.freeze_report_facts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  SELECT coalesce(c.case_number, ''), c.title, u.family_name || ' ' || u.given_name,
    coalesce(c.visit_start, c.finished_at), c.visit_end
  INTO NEW.case_number, NEW.title, NEW.customer_name, NEW.visit_start, NEW.visit_end
  FROM cases c JOIN customers u ON u.id = NEW.customer_id WHERE c.id = NEW.case_id;
  RETURN NEW;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.freeze_report_facts() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER freeze_report_facts_on_insert BEFORE INSERT ON reports FOR EACH ROW EXECUTE FUNCTION app.freeze_report_facts();
--> statement-breakpoint
CREATE TRIGGER freeze_report_facts_on_update BEFORE UPDATE ON reports FOR EACH ROW
  WHEN (OLD.status IN ('draft', 'returned')) EXECUTE FUNCTION app.freeze_report_facts();
--> statement-breakpoint

-- Who went is corrected too: the customer's last visit names the reporter.
DROP TRIGGER count_visit ON reports;
--> statement-breakpoint
CREATE TRIGGER count_visit AFTER INSERT OR UPDATE OF status, reporter_id ON reports FOR EACH ROW
  WHEN (NEW.status IN ('submitted', 'approved', 'returned')) EXECUTE FUNCTION app.count_visit();
--> statement-breakpoint

-- Approved reports get the facts as well, once, here.
ALTER TABLE reports DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE reports r SET case_number = coalesce(c.case_number, ''), title = c.title,
  customer_name = u.family_name || ' ' || u.given_name,
  visit_start = coalesce(c.visit_start, c.finished_at), visit_end = c.visit_end
FROM cases c, customers u WHERE c.id = r.case_id AND u.id = r.customer_id;
--> statement-breakpoint
ALTER TABLE reports ENABLE TRIGGER USER;
--> statement-breakpoint
CREATE INDEX "reports_readers" ON "reports" USING gin ("reader_ids");
