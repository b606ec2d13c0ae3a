CREATE TABLE "former_concierges" (
	"partner_id" integer NOT NULL,
	"concierge_id" integer NOT NULL,
	"name" text NOT NULL,
	"kana" text NOT NULL,
	"left_on" date NOT NULL,
	CONSTRAINT "former_concierges_partner_id_concierge_id_pk" PRIMARY KEY("partner_id","concierge_id")
);
--> statement-breakpoint
ALTER TABLE "former_concierges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "former_concierges" ADD CONSTRAINT "former_concierges_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_concierges" ADD CONSTRAINT "former_concierges_concierge_id_concierges_id_fk" FOREIGN KEY ("concierge_id") REFERENCES "public"."concierges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "former_concierges_owner" ON "former_concierges" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "former_concierges_system" ON "former_concierges" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "former_concierges_admin_read" ON "former_concierges" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "former_concierges_operator_read" ON "former_concierges" AS PERMISSIVE FOR SELECT TO "magokoro_operator" USING (true);--> statement-breakpoint
CREATE POLICY "former_concierges_partner_read" ON "former_concierges" AS PERMISSIVE FOR SELECT TO "magokoro_partner" USING ("former_concierges"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "former_concierges_concierge_read" ON "former_concierges" AS PERMISSIVE FOR SELECT TO "magokoro_concierge" USING ("former_concierges"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint

ALTER TABLE former_concierges FORCE ROW LEVEL SECURITY;
--> statement-breakpoint

-- As before, and: whoever is newly sent on a visit works, and works for that store, in the moment they are booked.
-- Out of work or gone, their row is held by this lock until that is done, so a booking in between is refused.
CREATE OR REPLACE FUNCTION app.book_visit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  period tstzrange := CASE WHEN NEW.status <> 'cancelled' AND NEW.visit_start IS NOT NULL
    THEN tstzrange(NEW.visit_start, NEW.visit_end, '[)') END;
BEGIN
  -- Two bookings of one concierge queue up here; left to the constraint alone they could deadlock.
  PERFORM 1 FROM concierges WHERE id = ANY (NEW.assignee_ids) ORDER BY id FOR NO KEY UPDATE;
  IF TG_OP = 'UPDATE' AND EXISTS (
    SELECT 1 FROM concierges g WHERE g.id = ANY (NEW.assignee_ids) AND NOT (g.id = ANY (OLD.assignee_ids))
      AND (g.status <> 'active' OR g.partner_id IS DISTINCT FROM NEW.partner_id)) THEN
    RAISE EXCEPTION 'a concierge who is not at work' USING ERRCODE = 'check_violation', CONSTRAINT = 'cases_assignees_at_work';
  END IF;
  DELETE FROM case_assignments WHERE case_id = NEW.id AND NOT (concierge_id = ANY (NEW.assignee_ids));
  INSERT INTO case_assignments (case_id, concierge_id, partner_id, customer_id, is_primary, is_active, visit_period)
  SELECT NEW.id, a, NEW.partner_id, NEW.customer_id, a = NEW.primary_concierge_id, NEW.status <> 'cancelled', period
  FROM unnest(NEW.assignee_ids) AS a ORDER BY a
  ON CONFLICT (case_id, concierge_id) DO UPDATE
    SET is_primary = excluded.is_primary, is_active = excluded.is_active, visit_period = excluded.visit_period,
        customer_id = excluded.customer_id;
  RETURN NULL;
END $$;
