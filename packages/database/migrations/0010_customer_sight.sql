CREATE TABLE "case_customer_facts" (
	"case_id" integer PRIMARY KEY NOT NULL,
	"partner_id" integer NOT NULL,
	"customer_id" integer NOT NULL,
	"member_number" text NOT NULL,
	"family_name" text NOT NULL,
	"given_name" text NOT NULL,
	"family_name_kana" text NOT NULL,
	"given_name_kana" text NOT NULL,
	"postal_code" text,
	"prefecture" text NOT NULL,
	"city" text NOT NULL,
	"address_line" text NOT NULL,
	"building" text,
	"search_name" text NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "case_customer_facts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_customer_facts" ADD CONSTRAINT "case_customer_facts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_customer_facts_partner" ON "case_customer_facts" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "cases_in_sight" ON "cases" USING btree ("customer_id","partner_id") WHERE "cases"."status" in ('confirmed','assigned','in_progress','completed') or ("cases"."status" = 'reported' and not "cases"."report_approved");--> statement-breakpoint
CREATE POLICY "store_customers_concierge_read" ON "store_customers" AS PERMISSIVE FOR SELECT TO "magokoro_concierge" USING ("store_customers"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer and exists (select 1 from case_assignments a where a.concierge_id = nullif(current_setting('app.concierge_id', true), '')::integer and a.is_active and a.customer_id = "store_customers"."customer_id"));--> statement-breakpoint
CREATE POLICY "case_customer_facts_owner" ON "case_customer_facts" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "case_customer_facts_system" ON "case_customer_facts" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "case_customer_facts_admin_read" ON "case_customer_facts" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "case_customer_facts_operator_read" ON "case_customer_facts" AS PERMISSIVE FOR SELECT TO "magokoro_operator" USING (true);--> statement-breakpoint
CREATE POLICY "case_customer_facts_partner_read" ON "case_customer_facts" AS PERMISSIVE FOR SELECT TO "magokoro_partner" USING ("case_customer_facts"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "case_customer_facts_concierge_read" ON "case_customer_facts" AS PERMISSIVE FOR SELECT TO "magokoro_concierge" USING (exists (select 1 from case_assignments a where a.case_id = "case_customer_facts"."case_id" and a.concierge_id = nullif(current_setting('app.concierge_id', true), '')::integer and a.is_active));--> statement-breakpoint
ALTER POLICY "case_log_entries_partner_read" ON "case_log_entries" TO magokoro_partner USING (exists (select 1 from cases c where c.id = "case_log_entries"."case_id" and (c.customer_id is null or exists (select 1 from store_customers s where s.partner_id = nullif(current_setting('app.partner_id', true), '')::integer and s.customer_id = c.customer_id))) or exists (select 1 from case_customer_facts f where f.case_id = "case_log_entries"."case_id" and "case_log_entries"."at" <= f.closed_at));--> statement-breakpoint
ALTER POLICY "case_log_entries_partner_insert" ON "case_log_entries" TO magokoro_partner WITH CHECK (exists (select 1 from cases c where c.id = "case_log_entries"."case_id" and (c.customer_id is null or exists (select 1 from store_customers s where s.partner_id = nullif(current_setting('app.partner_id', true), '')::integer and s.customer_id = c.customer_id))));--> statement-breakpoint
ALTER POLICY "case_log_entries_concierge_read" ON "case_log_entries" TO magokoro_concierge USING (exists (select 1 from cases c where c.id = "case_log_entries"."case_id" and (c.customer_id is null or exists (select 1 from store_customers s where s.partner_id = nullif(current_setting('app.partner_id', true), '')::integer and s.customer_id = c.customer_id))) or exists (select 1 from case_customer_facts f where f.case_id = "case_log_entries"."case_id" and "case_log_entries"."at" <= f.closed_at));--> statement-breakpoint
ALTER POLICY "case_log_entries_concierge_insert" ON "case_log_entries" TO magokoro_concierge WITH CHECK (exists (select 1 from cases c where c.id = "case_log_entries"."case_id" and (c.customer_id is null or exists (select 1 from store_customers s where s.partner_id = nullif(current_setting('app.partner_id', true), '')::integer and s.customer_id = c.customer_id))));--> statement-breakpoint
ALTER POLICY "cases_concierge" ON "cases" TO magokoro_concierge USING (nullif(current_setting('app.concierge_id', true), '')::integer = any ("cases"."assignee_ids") and "cases"."status" <> 'cancelled') WITH CHECK (nullif(current_setting('app.concierge_id', true), '')::integer = any ("cases"."assignee_ids") and "cases"."status" <> 'cancelled' and ("cases"."customer_id" is null or exists (select 1 from store_customers s where s.partner_id = nullif(current_setting('app.partner_id', true), '')::integer and s.customer_id = "cases"."customer_id")));--> statement-breakpoint
ALTER POLICY "customer_contacts_concierge_read" ON "customer_contacts" TO magokoro_concierge USING (exists (select 1 from store_customers s where s.partner_id = nullif(current_setting('app.partner_id', true), '')::integer and s.customer_id = "customer_contacts"."customer_id"));--> statement-breakpoint
ALTER POLICY "customers_concierge_read" ON "customers" TO magokoro_concierge USING (exists (select 1 from store_customers s where s.partner_id = nullif(current_setting('app.partner_id', true), '')::integer and s.customer_id = "customers"."id"));--> statement-breakpoint

-- Who sees which customer is derived from what is true now, on every path, by one function.
ALTER TABLE case_customer_facts FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT ON store_customers TO magokoro_concierge;
--> statement-breakpoint

-- A visit that is still the store's work: from the request until its report is approved.
CREATE FUNCTION app.is_open_visit(status text, report_approved boolean) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT status IN ('confirmed','assigned','in_progress','completed') OR (status = 'reported' AND NOT report_approved)
$$;
--> statement-breakpoint
-- The rule: a store sees its own customers and those of whom it has an open visit.
CREATE FUNCTION app.store_sees(store integer, customer integer) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM customers u WHERE u.id = customer AND u.partner_id = store)
    OR EXISTS (SELECT 1 FROM cases c WHERE c.customer_id = customer AND c.partner_id = store
      AND (c.status IN ('confirmed','assigned','in_progress','completed') OR (c.status = 'reported' AND NOT c.report_approved)))
$$;
--> statement-breakpoint
CREATE FUNCTION app.refresh_sight(store integer, customer integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF store IS NULL OR customer IS NULL THEN RETURN; END IF;
  -- One after the other: of two that change at once, the one that closes the last visit and the one that opens
  -- the next, neither would see the other's row. Volatile, so what follows sees what was committed meanwhile.
  PERFORM 1 FROM customers u WHERE u.id = customer FOR NO KEY UPDATE;
  IF app.store_sees(store, customer) THEN
    INSERT INTO store_customers VALUES (store, customer) ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM store_customers s WHERE s.partner_id = store AND s.customer_id = customer;
  END IF;
END $$;
--> statement-breakpoint
-- Most changes of a case open and close nothing and cost no query here.
CREATE FUNCTION app.align_case_sight() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  was boolean := TG_OP <> 'INSERT' AND app.is_open_visit(OLD.status, OLD.report_approved);
  is_now boolean := TG_OP <> 'DELETE' AND app.is_open_visit(NEW.status, NEW.report_approved);
  is_same boolean := TG_OP = 'UPDATE' AND NEW.partner_id IS NOT DISTINCT FROM OLD.partner_id
    AND NEW.customer_id IS NOT DISTINCT FROM OLD.customer_id;
BEGIN
  IF is_same AND was = is_now THEN RETURN NULL; END IF;
  -- In the order of the customers, so that two changes queue instead of deadlocking.
  IF was AND is_now AND OLD.customer_id < NEW.customer_id THEN
    PERFORM app.refresh_sight(OLD.partner_id, OLD.customer_id);
    PERFORM app.refresh_sight(NEW.partner_id, NEW.customer_id);
  ELSE
    IF is_now THEN PERFORM app.refresh_sight(NEW.partner_id, NEW.customer_id); END IF;
    IF was THEN PERFORM app.refresh_sight(OLD.partner_id, OLD.customer_id); END IF;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION app.align_customer_sight() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    -- Whoever reserved the id saw it until now; the row says whose it is.
    DELETE FROM store_customers s WHERE s.customer_id = NEW.id AND s.partner_id IS DISTINCT FROM NEW.partner_id;
  ELSE
    IF NEW.partner_id IS NOT DISTINCT FROM OLD.partner_id THEN RETURN NULL; END IF;
    PERFORM app.refresh_sight(OLD.partner_id, NEW.id);
  END IF;
  PERFORM app.refresh_sight(NEW.partner_id, NEW.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
DROP TRIGGER link_case_customer ON cases;
--> statement-breakpoint
DROP TRIGGER link_own_customer ON customers;
--> statement-breakpoint
DROP FUNCTION app.link_case_customer();
--> statement-breakpoint
DROP FUNCTION app.link_own_customer();
--> statement-breakpoint
-- Its name sorts before `book_visit`: the customer is locked before the bookings, as by whoever edits the customer.
CREATE TRIGGER align_case_sight AFTER INSERT OR DELETE OR UPDATE OF partner_id, customer_id, status, report_approved ON cases
  FOR EACH ROW EXECUTE FUNCTION app.align_case_sight();
--> statement-breakpoint
CREATE TRIGGER align_customer_sight AFTER INSERT OR UPDATE OF partner_id ON customers
  FOR EACH ROW EXECUTE FUNCTION app.align_customer_sight();
--> statement-breakpoint

-- What a store did keeps the customer as they were then: taken when the visit ends and when its report is in, or
-- when an accepted visit is cancelled.
CREATE FUNCTION app.freeze_customer_facts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  is_ended boolean := NEW.status IN ('completed', 'reported')
    OR (NEW.status = 'cancelled' AND TG_OP = 'UPDATE' AND OLD.status IN ('assigned', 'in_progress'));
  is_new_end boolean := is_ended AND (TG_OP = 'INSERT' OR NEW.status IS DISTINCT FROM OLD.status);
  closed timestamptz := CASE WHEN NOT app.is_open_visit(NEW.status, NEW.report_approved) THEN now() END;
BEGIN
  IF is_new_end THEN
    INSERT INTO case_customer_facts (case_id, partner_id, customer_id, member_number, family_name, given_name,
      family_name_kana, given_name_kana, postal_code, prefecture, city, address_line, building, search_name, taken_at, closed_at)
    SELECT NEW.id, NEW.partner_id, u.id, u.member_number, u.family_name, u.given_name, u.family_name_kana,
      u.given_name_kana, u.postal_code, u.prefecture, u.city, u.address_line, u.building, u.search_name, now(), closed
    FROM customers u WHERE u.id = NEW.customer_id AND NEW.partner_id IS NOT NULL
    ON CONFLICT (case_id) DO UPDATE SET partner_id = excluded.partner_id, customer_id = excluded.customer_id,
      member_number = excluded.member_number, family_name = excluded.family_name, given_name = excluded.given_name,
      family_name_kana = excluded.family_name_kana, given_name_kana = excluded.given_name_kana,
      postal_code = excluded.postal_code, prefecture = excluded.prefecture, city = excluded.city,
      address_line = excluded.address_line, building = excluded.building, search_name = excluded.search_name,
      taken_at = excluded.taken_at, closed_at = excluded.closed_at;
  ELSE
    UPDATE case_customer_facts f SET closed_at = closed
    WHERE f.case_id = NEW.id AND (f.closed_at IS NULL) <> (closed IS NULL);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER freeze_customer_facts_on_insert AFTER INSERT ON cases FOR EACH ROW
  WHEN (NEW.status IN ('completed', 'reported')) EXECUTE FUNCTION app.freeze_customer_facts();
--> statement-breakpoint
CREATE TRIGGER freeze_customer_facts_on_update AFTER UPDATE OF status, report_approved ON cases FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status OR OLD.report_approved IS DISTINCT FROM NEW.report_approved)
  EXECUTE FUNCTION app.freeze_customer_facts();
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.is_open_visit(text, boolean), app.store_sees(integer, integer), app.refresh_sight(integer, integer),
  app.align_case_sight(), app.align_customer_sight(), app.freeze_customer_facts() FROM PUBLIC;
--> statement-breakpoint

-- All rows that stand, by the same rule.
DELETE FROM store_customers s
WHERE NOT EXISTS (SELECT 1 FROM customers u WHERE u.id = s.customer_id AND u.partner_id = s.partner_id)
  AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.customer_id = s.customer_id AND c.partner_id = s.partner_id
    AND (c.status IN ('confirmed','assigned','in_progress','completed') OR (c.status = 'reported' AND NOT c.report_approved)));
--> statement-breakpoint
INSERT INTO store_customers (partner_id, customer_id)
SELECT u.partner_id, u.id FROM customers u WHERE u.partner_id IS NOT NULL
UNION
SELECT c.partner_id, c.customer_id FROM cases c
WHERE c.partner_id IS NOT NULL AND c.customer_id IS NOT NULL
  AND (c.status IN ('confirmed','assigned','in_progress','completed') OR (c.status = 'reported' AND NOT c.report_approved))
ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO case_customer_facts (case_id, partner_id, customer_id, member_number, family_name, given_name,
  family_name_kana, given_name_kana, postal_code, prefecture, city, address_line, building, search_name, taken_at, closed_at)
SELECT c.id, c.partner_id, u.id, u.member_number, u.family_name, u.given_name, u.family_name_kana, u.given_name_kana,
  u.postal_code, u.prefecture, u.city, u.address_line, u.building, u.search_name, now(),
  CASE WHEN c.status = 'cancelled' THEN c.status_since WHEN c.report_approved THEN coalesce(r.reviewed_at, c.status_since) END
FROM cases c JOIN customers u ON u.id = c.customer_id LEFT JOIN reports r ON r.case_id = c.id
WHERE c.partner_id IS NOT NULL AND (c.status IN ('completed', 'reported')
  OR (c.status = 'cancelled' AND EXISTS (SELECT 1 FROM case_history h WHERE h.case_id = c.id AND h.to_status = 'assigned')));
