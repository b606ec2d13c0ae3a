-- What the schema language cannot say: booking, hand-over and counting triggers, definer functions, grants.

CREATE SCHEMA app;
--> statement-breakpoint
GRANT USAGE ON SCHEMA app, public TO magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system, magokoro_app;
--> statement-breakpoint
ALTER TABLE rate_limits SET UNLOGGED;
--> statement-breakpoint
ALTER TABLE cache_entries SET UNLOGGED;
--> statement-breakpoint

-- Row-level security binds the owner as well: no table with a person or a store can be read around it.
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity
  LOOP
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;
--> statement-breakpoint

-- Nobody is booked twice for overlapping times.
ALTER TABLE case_assignments ADD CONSTRAINT case_assignments_no_double_booking
  EXCLUDE USING gist (concierge_id WITH =, visit_period WITH &&) WHERE (visit_period IS NOT NULL);
--> statement-breakpoint

-- `cases` is the one source of who visits when; the bookings follow it in the same statement.
CREATE FUNCTION app.book_visit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  period tstzrange := CASE WHEN NEW.status <> 'cancelled' AND NEW.visit_start IS NOT NULL
    THEN tstzrange(NEW.visit_start, NEW.visit_end, '[)') END;
BEGIN
  -- Two bookings of one concierge queue up here; left to the constraint alone they could deadlock.
  PERFORM 1 FROM concierges WHERE id = ANY (NEW.assignee_ids) ORDER BY id FOR NO KEY UPDATE;
  DELETE FROM case_assignments WHERE case_id = NEW.id AND NOT (concierge_id = ANY (NEW.assignee_ids));
  INSERT INTO case_assignments (case_id, concierge_id, partner_id, customer_id, is_primary, is_active, visit_period)
  SELECT NEW.id, a, NEW.partner_id, NEW.customer_id, a = NEW.primary_concierge_id, NEW.status <> 'cancelled', period
  FROM unnest(NEW.assignee_ids) AS a ORDER BY a
  ON CONFLICT (case_id, concierge_id) DO UPDATE
    SET is_primary = excluded.is_primary, is_active = excluded.is_active, visit_period = excluded.visit_period,
        customer_id = excluded.customer_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER book_visit_on_insert AFTER INSERT ON cases FOR EACH ROW
  WHEN (cardinality(NEW.assignee_ids) > 0) EXECUTE FUNCTION app.book_visit();
--> statement-breakpoint
CREATE TRIGGER book_visit_on_update AFTER UPDATE ON cases FOR EACH ROW
  WHEN (OLD.assignee_ids IS DISTINCT FROM NEW.assignee_ids OR OLD.primary_concierge_id IS DISTINCT FROM NEW.primary_concierge_id
     OR OLD.visit_start IS DISTINCT FROM NEW.visit_start OR OLD.visit_end IS DISTINCT FROM NEW.visit_end
     OR OLD.status IS DISTINCT FROM NEW.status OR OLD.customer_id IS DISTINCT FROM NEW.customer_id)
  EXECUTE FUNCTION app.book_visit();
--> statement-breakpoint

-- A concierge assigned must be of the case's own store.
CREATE FUNCTION app.check_assignees() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM unnest(NEW.assignee_ids) a LEFT JOIN concierges c ON c.id = a AND c.partner_id = NEW.partner_id
             WHERE c.id IS NULL) THEN
    RAISE EXCEPTION 'concierge of another store' USING ERRCODE = 'check_violation', CONSTRAINT = 'cases_assignees_of_store';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER check_assignees BEFORE INSERT OR UPDATE OF assignee_ids, partner_id ON cases FOR EACH ROW
  WHEN (cardinality(NEW.assignee_ids) > 0) EXECUTE FUNCTION app.check_assignees();
--> statement-breakpoint

-- A store sees the customers of its cases and its own; a store that declined no longer does.
CREATE FUNCTION app.link_case_customer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NEW.partner_id IS NOT NULL AND NEW.customer_id IS NOT NULL THEN
    INSERT INTO store_customers VALUES (NEW.partner_id, NEW.customer_id) ON CONFLICT DO NOTHING;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.partner_id IS NOT NULL AND OLD.customer_id IS NOT NULL
     AND (NEW.partner_id IS DISTINCT FROM OLD.partner_id OR NEW.customer_id IS DISTINCT FROM OLD.customer_id) THEN
    DELETE FROM store_customers s
    WHERE s.partner_id = OLD.partner_id AND s.customer_id = OLD.customer_id
      AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.partner_id = OLD.partner_id AND c.customer_id = OLD.customer_id)
      AND NOT EXISTS (SELECT 1 FROM customers u WHERE u.id = OLD.customer_id AND u.partner_id = OLD.partner_id);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER link_case_customer AFTER INSERT OR UPDATE OF partner_id, customer_id ON cases
  FOR EACH ROW EXECUTE FUNCTION app.link_case_customer();
--> statement-breakpoint
CREATE FUNCTION app.link_own_customer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO store_customers VALUES (NEW.partner_id, NEW.id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER link_own_customer AFTER INSERT OR UPDATE OF partner_id ON customers
  FOR EACH ROW WHEN (NEW.partner_id IS NOT NULL) EXECUTE FUNCTION app.link_own_customer();
--> statement-breakpoint

-- A store registering a customer must see the row it inserts; only ids nobody has yet are handed out.
CREATE FUNCTION app.reserve_customer_id() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  store integer := nullif(current_setting('app.partner_id', true), '')::integer;
  reserved integer := nextval(pg_get_serial_sequence('public.customers', 'id'));
BEGIN
  IF store IS NOT NULL THEN
    INSERT INTO store_customers VALUES (store, reserved);
  END IF;
  RETURN reserved;
END $$;
--> statement-breakpoint

-- The list of customers shows visits, last visit, last service and who went, without counting each time.
CREATE FUNCTION app.count_visit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE customers u SET
    visit_count = v.visits, last_visit_at = v.last_visit, last_service_name = v.service, last_concierge_name = v.concierge
  FROM (
    SELECT count(*)::integer AS visits, max(coalesce(c.visit_start, c.finished_at)) AS last_visit,
      (array_agg(s.name ORDER BY coalesce(c.visit_start, c.finished_at) DESC NULLS LAST))[1] AS service,
      (array_agg(g.name ORDER BY coalesce(c.visit_start, c.finished_at) DESC NULLS LAST))[1] AS concierge
    FROM reports r JOIN cases c ON c.id = r.case_id LEFT JOIN services s ON s.id = c.service_id
      JOIN concierges g ON g.id = r.reporter_id
    WHERE r.customer_id = NEW.customer_id AND r.status IN ('submitted', 'approved')
  ) v
  WHERE u.id = NEW.customer_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER count_visit AFTER INSERT OR UPDATE OF status ON reports FOR EACH ROW
  WHEN (NEW.status IN ('submitted', 'approved', 'returned')) EXECUTE FUNCTION app.count_visit();
--> statement-breakpoint

-- An approved report never changes.
CREATE FUNCTION app.refuse_approved_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an approved report is immutable' USING ERRCODE = 'check_violation', CONSTRAINT = 'reports_approved_immutable';
END $$;
--> statement-breakpoint
CREATE TRIGGER refuse_approved_report BEFORE UPDATE OR DELETE ON reports FOR EACH ROW
  WHEN (OLD.status = 'approved') EXECUTE FUNCTION app.refuse_approved_report();
--> statement-breakpoint

-- The next number of a Tokyo day: unique, never reused, gaps allowed.
CREATE FUNCTION app.next_case_number(on_day date) RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO case_number_counters AS c VALUES (on_day, 1)
  ON CONFLICT (day) DO UPDATE SET last = c.last + 1 RETURNING last
$$;
--> statement-breakpoint

-- Jobs run under a role of their own; this is the only way to hand one over. (plpgsql: the inner function
-- is made after the queue's own migrations.)
CREATE FUNCTION app.enqueue_job(name text, payload jsonb, job_key text, run_at timestamptz, max_attempts integer)
  RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM graphile_worker.enqueue_for_app(name, payload, job_key, run_at, max_attempts);
END $$;
--> statement-breakpoint

-- Mail enters with the change that causes it: the row and its job in one transaction.
CREATE FUNCTION app.queue_mail(template text, to_address text, payload jsonb, case_id integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE queued integer;
BEGIN
  INSERT INTO mails (template, to_address, payload, case_id)
  VALUES (queue_mail.template, queue_mail.to_address, queue_mail.payload, queue_mail.case_id) RETURNING id INTO queued;
  PERFORM app.enqueue_job('send_mail', jsonb_build_object('mailId', queued), 'send_mail:' || queued, NULL, 25);
  RETURN queued;
END $$;
--> statement-breakpoint

-- Grants: what a role may touch at all; row-level security says which rows.
GRANT SELECT ON ALL TABLES IN SCHEMA public TO magokoro_admin;
--> statement-breakpoint
REVOKE ALL ON sessions, session_spent_tokens, rate_limits, cache_entries, mailbox, case_number_counters, idempotency_keys FROM magokoro_admin;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO magokoro_system;
--> statement-breakpoint
REVOKE UPDATE, DELETE ON case_history, audit_logs, case_log_entries FROM magokoro_system;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO magokoro_system;
--> statement-breakpoint
GRANT SELECT ON partners, partner_service_areas, concierges, service_types, support_types, services, store_customers,
  case_assignments, reports, report_files, files TO magokoro_operator;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON customers TO magokoro_operator;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON customer_contacts, cases TO magokoro_operator, magokoro_partner;
--> statement-breakpoint
GRANT USAGE ON SEQUENCE member_number_seq TO magokoro_operator, magokoro_partner;
--> statement-breakpoint
GRANT SELECT ON partners, partner_service_areas, concierges, service_types, support_types, services, store_customers,
  case_assignments TO magokoro_partner;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON reports, report_files, files TO magokoro_partner, magokoro_concierge;
--> statement-breakpoint
GRANT DELETE ON report_files TO magokoro_partner, magokoro_concierge;
--> statement-breakpoint
GRANT SELECT, INSERT ON case_history TO magokoro_operator, magokoro_partner;
--> statement-breakpoint
GRANT INSERT ON case_history TO magokoro_concierge;
--> statement-breakpoint
GRANT SELECT, INSERT ON case_log_entries TO magokoro_operator, magokoro_partner, magokoro_concierge;
--> statement-breakpoint
GRANT SELECT ON users TO magokoro_operator, magokoro_partner, magokoro_concierge;
--> statement-breakpoint
GRANT INSERT ON audit_logs TO magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge;
--> statement-breakpoint
-- The operators' memo is theirs and the administrators' alone.
DO $$
DECLARE columns text;
BEGIN
  SELECT string_agg(quote_ident(attname), ', ') INTO columns FROM pg_attribute
  WHERE attrelid = 'public.customers'::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'call_center_memo';
  EXECUTE format('GRANT SELECT (%s), INSERT (%s), UPDATE (%s) ON customers TO magokoro_partner', columns, columns, columns);
END $$;
--> statement-breakpoint
-- A concierge gets no billing, promotion or memo fields, and of colleagues the name alone.
GRANT SELECT (id, member_number, family_name, given_name, family_name_kana, given_name_kana, gender, birth_date, home_phone,
  mobile_phone, postal_code, prefecture, city, address_line, building, latitude, longitude, is_facility, deceased_at,
  address_faulty, hobbies, notes, alert_note, partner_id, primary_concierge_id, status, version, search_name, search_address,
  search_phone, search_grams) ON customers TO magokoro_concierge;
--> statement-breakpoint
GRANT SELECT (id, partner_id, name, kana, status) ON concierges TO magokoro_concierge;
--> statement-breakpoint
GRANT SELECT (id, code, name, phone, primary_rate_bp, performer_rate_bp, email) ON partners TO magokoro_concierge;
--> statement-breakpoint
GRANT SELECT ON customer_contacts, service_types, support_types, services, case_assignments, cases TO magokoro_concierge;
--> statement-breakpoint
GRANT UPDATE (status, status_since, visit_start, visit_end, started_at, finished_at, concierge_seen_at, report_approved,
  updated_at, version) ON cases TO magokoro_concierge;
--> statement-breakpoint
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.reserve_customer_id() TO magokoro_operator, magokoro_partner;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.next_case_number(date) TO magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.queue_mail(text, text, jsonb, integer) TO magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.enqueue_job(text, jsonb, text, timestamptz, integer) TO magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
