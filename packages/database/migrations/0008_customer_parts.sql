CREATE TABLE "customer_billing" (
	"customer_id" integer PRIMARY KEY NOT NULL,
	"billing_name" text,
	"billing_postal_code" text,
	"billing_address" text,
	"payment_method" text NOT NULL,
	"collection_method" text NOT NULL,
	"registration_route" text NOT NULL,
	"referrer_code" text,
	"dm_refused" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "customer_billing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customer_office_notes" (
	"customer_id" integer PRIMARY KEY NOT NULL,
	"call_center_memo" text
);
--> statement-breakpoint
ALTER TABLE "customer_office_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "customers" ALTER COLUMN "registration_route" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ALTER COLUMN "payment_method" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ALTER COLUMN "collection_method" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "customer_billing" ADD CONSTRAINT "customer_billing_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_office_notes" ADD CONSTRAINT "customer_office_notes_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "customer_billing_owner" ON "customer_billing" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "customer_billing_system" ON "customer_billing" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "customer_billing_admin_read" ON "customer_billing" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "customer_billing_operator" ON "customer_billing" AS PERMISSIVE FOR ALL TO "magokoro_operator" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "customer_billing_partner" ON "customer_billing" AS PERMISSIVE FOR ALL TO "magokoro_partner" USING (exists (select 1 from store_customers s where s.partner_id = nullif(current_setting('app.partner_id', true), '')::integer and s.customer_id = "customer_billing"."customer_id")) WITH CHECK (exists (select 1 from store_customers s where s.partner_id = nullif(current_setting('app.partner_id', true), '')::integer and s.customer_id = "customer_billing"."customer_id"));--> statement-breakpoint
CREATE POLICY "customer_office_notes_owner" ON "customer_office_notes" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "customer_office_notes_system" ON "customer_office_notes" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "customer_office_notes_admin_read" ON "customer_office_notes" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "customer_office_notes_operator" ON "customer_office_notes" AS PERMISSIVE FOR ALL TO "magokoro_operator" USING (true) WITH CHECK (true);--> statement-breakpoint

-- Billing and the office's notes leave `customers` for tables of their own. While the release that knows only
-- the old columns may still run, triggers keep both in step; each writes only what differs, so they end.
ALTER TABLE customer_billing FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE customer_office_notes FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE FUNCTION app.customer_to_parts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  -- Null from the newer release, which writes the billing row itself.
  IF NEW.payment_method IS NOT NULL AND NEW.collection_method IS NOT NULL AND NEW.registration_route IS NOT NULL THEN
    INSERT INTO customer_billing AS b (customer_id, billing_name, billing_postal_code, billing_address, payment_method,
      collection_method, registration_route, referrer_code, dm_refused)
    VALUES (NEW.id, NEW.billing_name, NEW.billing_postal_code, NEW.billing_address, NEW.payment_method,
      NEW.collection_method, NEW.registration_route, NEW.referrer_code, NEW.dm_refused)
    ON CONFLICT (customer_id) DO UPDATE SET billing_name = excluded.billing_name,
      billing_postal_code = excluded.billing_postal_code, billing_address = excluded.billing_address,
      payment_method = excluded.payment_method, collection_method = excluded.collection_method,
      registration_route = excluded.registration_route, referrer_code = excluded.referrer_code, dm_refused = excluded.dm_refused
    WHERE b IS DISTINCT FROM excluded;
  END IF;
  IF NEW.call_center_memo IS NOT NULL OR (TG_OP = 'UPDATE' AND OLD.call_center_memo IS NOT NULL) THEN
    INSERT INTO customer_office_notes AS n (customer_id, call_center_memo) VALUES (NEW.id, NEW.call_center_memo)
    ON CONFLICT (customer_id) DO UPDATE SET call_center_memo = excluded.call_center_memo WHERE n IS DISTINCT FROM excluded;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION app.billing_to_customer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE customers u SET billing_name = NEW.billing_name, billing_postal_code = NEW.billing_postal_code,
    billing_address = NEW.billing_address, payment_method = NEW.payment_method, collection_method = NEW.collection_method,
    registration_route = NEW.registration_route, referrer_code = NEW.referrer_code, dm_refused = NEW.dm_refused
  WHERE u.id = NEW.customer_id
    AND (u.billing_name, u.billing_postal_code, u.billing_address, u.payment_method, u.collection_method,
         u.registration_route, u.referrer_code, u.dm_refused)
      IS DISTINCT FROM (NEW.billing_name, NEW.billing_postal_code, NEW.billing_address, NEW.payment_method,
         NEW.collection_method, NEW.registration_route, NEW.referrer_code, NEW.dm_refused);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION app.office_notes_to_customer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE customers u SET call_center_memo = NEW.call_center_memo
  WHERE u.id = NEW.customer_id AND u.call_center_memo IS DISTINCT FROM NEW.call_center_memo;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER customer_to_parts AFTER INSERT OR UPDATE OF billing_name, billing_postal_code, billing_address, payment_method,
  collection_method, registration_route, referrer_code, dm_refused, call_center_memo ON customers
  FOR EACH ROW EXECUTE FUNCTION app.customer_to_parts();
--> statement-breakpoint
CREATE TRIGGER billing_to_customer AFTER INSERT OR UPDATE ON customer_billing
  FOR EACH ROW EXECUTE FUNCTION app.billing_to_customer();
--> statement-breakpoint
CREATE TRIGGER office_notes_to_customer AFTER INSERT OR UPDATE ON customer_office_notes
  FOR EACH ROW EXECUTE FUNCTION app.office_notes_to_customer();
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.customer_to_parts(), app.billing_to_customer(), app.office_notes_to_customer() FROM PUBLIC;
--> statement-breakpoint
-- What the triggers would copy back is there already: off while the rows move, in the same transaction.
ALTER TABLE customer_billing DISABLE TRIGGER billing_to_customer;
--> statement-breakpoint
ALTER TABLE customer_office_notes DISABLE TRIGGER office_notes_to_customer;
--> statement-breakpoint
INSERT INTO customer_billing (customer_id, billing_name, billing_postal_code, billing_address, payment_method,
  collection_method, registration_route, referrer_code, dm_refused)
SELECT id, billing_name, billing_postal_code, billing_address, payment_method, collection_method, registration_route,
  referrer_code, dm_refused FROM customers;
--> statement-breakpoint
INSERT INTO customer_office_notes (customer_id, call_center_memo)
SELECT id, call_center_memo FROM customers WHERE call_center_memo IS NOT NULL;
--> statement-breakpoint
ALTER TABLE customer_billing ENABLE TRIGGER billing_to_customer;
--> statement-breakpoint
ALTER TABLE customer_office_notes ENABLE TRIGGER office_notes_to_customer;
