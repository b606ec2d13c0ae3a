CREATE TABLE "notices" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"user_id" integer NOT NULL,
	"kind" text NOT NULL,
	"case_id" integer,
	"facts" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_assignments" ADD COLUMN "seen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "case_assignments" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("user_id","id") WHERE "notices"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notices_created" ON "notices" USING btree ("created_at");--> statement-breakpoint
CREATE POLICY "case_assignments_concierge_update" ON "case_assignments" AS PERMISSIVE FOR UPDATE TO "magokoro_concierge" USING ("case_assignments"."concierge_id" = nullif(current_setting('app.concierge_id', true), '')::integer) WITH CHECK ("case_assignments"."concierge_id" = nullif(current_setting('app.concierge_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "notices_owner" ON "notices" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "notices_system" ON "notices" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "notices_operator_read" ON "notices" AS PERMISSIVE FOR SELECT TO "magokoro_operator" USING ("notices"."user_id" = nullif(current_setting('app.user_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "notices_operator_update" ON "notices" AS PERMISSIVE FOR UPDATE TO "magokoro_operator" USING ("notices"."user_id" = nullif(current_setting('app.user_id', true), '')::integer) WITH CHECK ("notices"."user_id" = nullif(current_setting('app.user_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "notices_concierge_read" ON "notices" AS PERMISSIVE FOR SELECT TO "magokoro_concierge" USING ("notices"."user_id" = nullif(current_setting('app.user_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "notices_concierge_update" ON "notices" AS PERMISSIVE FOR UPDATE TO "magokoro_concierge" USING ("notices"."user_id" = nullif(current_setting('app.user_id', true), '')::integer) WITH CHECK ("notices"."user_id" = nullif(current_setting('app.user_id', true), '')::integer);--> statement-breakpoint
ALTER TABLE notices FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- A notice enters with the change that causes it, written by whoever makes the change and read by another.
CREATE FUNCTION app.add_notice(user_id integer, kind text, case_id integer, facts jsonb) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO notices (user_id, kind, case_id, facts) VALUES (add_notice.user_id, add_notice.kind, add_notice.case_id, add_notice.facts)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.add_notice(integer, text, integer, jsonb) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.add_notice(integer, text, integer, jsonb) TO magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
--> statement-breakpoint
-- Only what still waits for somebody: the rest is history.
UPDATE case_assignments a SET seen_at = c.concierge_seen_at FROM cases c
WHERE c.id = a.case_id AND c.concierge_seen_at IS NOT NULL AND c.status IN ('assigned', 'in_progress', 'completed');
--> statement-breakpoint

-- 「変更あり」: everybody assigned before and now, but for whoever made the change. Milliseconds, because that is
-- what a client can hand back when it says how far it has read.
CREATE FUNCTION app.mark_assignments_changed(of_case integer, assigned integer[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE case_assignments SET changed_at = date_trunc('milliseconds', clock_timestamp())
  WHERE case_id = of_case AND concierge_id = ANY (assigned)
    AND concierge_id IS DISTINCT FROM nullif(current_setting('app.concierge_id', true), '')::integer
$$;
--> statement-breakpoint
CREATE FUNCTION app.mark_visit_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM app.mark_assignments_changed(NEW.id, OLD.assignee_ids);
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Its name sorts after `book_visit_on_update`, which writes the assignments first.
CREATE TRIGGER mark_visit_changed AFTER UPDATE ON cases FOR EACH ROW
  WHEN (NEW.status IN ('assigned', 'in_progress', 'completed') AND cardinality(OLD.assignee_ids) > 0
    AND (OLD.visit_start IS DISTINCT FROM NEW.visit_start OR OLD.visit_end IS DISTINCT FROM NEW.visit_end
      OR OLD.visit_address IS DISTINCT FROM NEW.visit_address OR OLD.customer_id IS DISTINCT FROM NEW.customer_id
      OR OLD.assignee_ids IS DISTINCT FROM NEW.assignee_ids OR OLD.primary_concierge_id IS DISTINCT FROM NEW.primary_concierge_id
      OR OLD.title IS DISTINCT FROM NEW.title OR OLD.request_detail IS DISTINCT FROM NEW.request_detail
      OR OLD.kind IS DISTINCT FROM NEW.kind OR OLD.kind_detail IS DISTINCT FROM NEW.kind_detail
      OR OLD.service_id IS DISTINCT FROM NEW.service_id OR OLD.priority IS DISTINCT FROM NEW.priority
      OR OLD.estimated_minutes IS DISTINCT FROM NEW.estimated_minutes OR OLD.estimated_price IS DISTINCT FROM NEW.estimated_price
      OR (OLD.started_at IS NOT NULL AND NEW.started_at IS NULL) OR (OLD.finished_at IS NOT NULL AND NEW.finished_at IS NULL)))
  EXECUTE FUNCTION app.mark_visit_changed();
--> statement-breakpoint
CREATE FUNCTION app.mark_log_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM app.mark_assignments_changed(NEW.case_id, (SELECT assignee_ids FROM cases WHERE id = NEW.case_id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER mark_log_changed AFTER INSERT ON case_log_entries FOR EACH ROW EXECUTE FUNCTION app.mark_log_changed();
--> statement-breakpoint
-- A visit is at the customer's own address unless the case names another.
CREATE FUNCTION app.mark_home_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM app.mark_assignments_changed(c.id, c.assignee_ids) FROM cases c
  WHERE c.customer_id = NEW.id AND c.status IN ('assigned', 'in_progress') AND c.visit_address IS NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER mark_home_changed AFTER UPDATE OF prefecture, city, address_line, building ON customers FOR EACH ROW
  WHEN (OLD.prefecture IS DISTINCT FROM NEW.prefecture OR OLD.city IS DISTINCT FROM NEW.city
    OR OLD.address_line IS DISTINCT FROM NEW.address_line OR OLD.building IS DISTINCT FROM NEW.building)
  EXECUTE FUNCTION app.mark_home_changed();
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.mark_assignments_changed(integer, integer[]), app.mark_visit_changed(), app.mark_log_changed(), app.mark_home_changed() FROM PUBLIC;
