-- Every order and filter of a list has its index, read forwards or backwards; a search has the pieces of its text.

-- Each character of a text and each two neighbouring ones. What is not among them is no part of the text.
CREATE FUNCTION app.search_pieces(words text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(words, at, size)), '{}')
  FROM generate_series(1, length(words)) AS at, generate_series(1, 2) AS size
  WHERE at + size <= length(words) + 1
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.search_pieces(text) FROM PUBLIC;
--> statement-breakpoint
-- Whoever writes a text that is indexed by it computes it.
GRANT EXECUTE ON FUNCTION app.search_pieces(text) TO magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
--> statement-breakpoint
CREATE INDEX "cases_updated" ON "cases" USING btree ("updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_numbered" ON "cases" USING btree ("case_number" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_requested" ON "cases" USING btree ("requested_date" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_visit" ON "cases" USING btree ("visit_start" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_pressing" ON "cases" USING btree ((CASE "priority" WHEN 'low' THEN 1 WHEN 'normal' THEN 2 WHEN 'high' THEN 3 WHEN 'urgent' THEN 4 END) DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_partner_updated" ON "cases" USING btree ("partner_id","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_partner_numbered" ON "cases" USING btree ("partner_id","case_number" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_partner_requested" ON "cases" USING btree ("partner_id","requested_date" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_partner_visits" ON "cases" USING btree ("partner_id","visit_start" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_partner_pressing" ON "cases" USING btree ("partner_id",(CASE "priority" WHEN 'low' THEN 1 WHEN 'normal' THEN 2 WHEN 'high' THEN 3 WHEN 'urgent' THEN 4 END) DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_kind_created" ON "cases" USING btree ("kind","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_priority_created" ON "cases" USING btree ("priority","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_declined" ON "cases" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "cases"."decline_reason" is not null;--> statement-breakpoint
CREATE INDEX "cases_partner_in_status" ON "cases" USING btree ("partner_id","status","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_partner_to_approve" ON "cases" USING btree ("partner_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "cases"."status" = 'reported' and not "cases"."report_approved";--> statement-breakpoint
CREATE INDEX "cases_search_pieces" ON "cases" USING gin (app.search_pieces("search_text"));--> statement-breakpoint
CREATE INDEX "customers_created" ON "customers" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "customers_by_kana" ON "customers" USING btree (("family_name_kana" || "given_name_kana") DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "customers_last_visit" ON "customers" USING btree ("last_visit_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "customers_visits" ON "customers" USING btree ("visit_count" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "customers_numbered" ON "customers" USING btree ("member_number" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "customers_status" ON "customers" USING btree ("status","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_logs_newest" ON "audit_logs" USING btree ("at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_logs_of_object" ON "audit_logs" USING btree ("object_id","at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_logs_of_type" ON "audit_logs" USING btree ("object_type","at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_logs_by_actor" ON "audit_logs" USING btree ("actor_id","at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_logs_of_action" ON "audit_logs" USING btree ("action","at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_logs_actor_name" ON "audit_logs" USING gin (app.search_pieces("actor_name"));--> statement-breakpoint
CREATE INDEX "mails_status" ON "mails" USING btree ("status","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "mails_template" ON "mails" USING btree ("template","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "mails_address" ON "mails" USING gin (app.search_pieces("to_address"));--> statement-breakpoint
CREATE INDEX "reports_partner_updated" ON "reports" USING btree ("partner_id","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "reports_partner_visit" ON "reports" USING btree ("partner_id","visit_start" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "reports_partner_fee" ON "reports" USING btree ("partner_id","fee" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "users_by_kana" ON "users" USING btree ("name_kana" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "users_by_email" ON "users" USING btree ("email" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "users_last_login" ON "users" USING btree ("last_login_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "users_type" ON "users" USING btree ("user_type","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "users_status" ON "users" USING btree ("status","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "users_partner" ON "users" USING btree ("partner_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "users_search" ON "users" USING gin (app.search_pieces(lower(replace("name", ' ', '') || ' ' || replace("name_kana", ' ', '') || ' ' || "email")));
--> statement-breakpoint
-- The orders above are in their place; no query of the release before needs these: it sorts in orders that match none.
DROP INDEX "cases_partner_status";--> statement-breakpoint
DROP INDEX "cases_partner_visit";--> statement-breakpoint
DROP INDEX "cases_search";--> statement-breakpoint
DROP INDEX "audit_logs_at";--> statement-breakpoint
DROP INDEX "audit_logs_object";--> statement-breakpoint
DROP INDEX "audit_logs_actor";--> statement-breakpoint
DROP INDEX "audit_logs_action";--> statement-breakpoint
DROP INDEX "users_kana";
