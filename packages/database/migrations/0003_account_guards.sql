-- Forced row security and grants of the tables that hold what proves who somebody is.

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['password_history', 'password_resets', 'second_factors', 'recovery_codes', 'login_guards'] LOOP
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%I TO magokoro_system', t);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO magokoro_system;
--> statement-breakpoint
-- Administrators see that an account is locked or has a second factor, never the secrets.
GRANT SELECT (user_id, locked_until) ON login_guards TO magokoro_admin;
--> statement-breakpoint
GRANT SELECT (user_id, confirmed_at) ON second_factors TO magokoro_admin;
--> statement-breakpoint

-- No role but the system's can read a password hash.
REVOKE SELECT ON users FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge;
--> statement-breakpoint
GRANT SELECT (id, email, name, name_kana, user_type, partner_id, concierge_id, status, must_change_password,
  password_changed_at, last_login_at, avatar_key, created_at, updated_at, version)
  ON users TO magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge;
--> statement-breakpoint
GRANT INSERT (email, password_hash, name, name_kana, user_type, partner_id, concierge_id, must_change_password),
  UPDATE (email, name, name_kana, user_type, partner_id, concierge_id, status, updated_at, version) ON users TO magokoro_admin;
--> statement-breakpoint
GRANT INSERT (partner_id, name, kana, email) ON concierges TO magokoro_admin;
--> statement-breakpoint

-- The audit log only ever grows, for its owner too.
CREATE FUNCTION app.refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.refuse_audit_change() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER refuse_audit_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_logs
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_audit_change();
