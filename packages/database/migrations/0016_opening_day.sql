CREATE SEQUENCE "public"."partner_code_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "concierge_days" (
	"concierge_id" integer NOT NULL,
	"day" date NOT NULL,
	"hours" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"note" text,
	CONSTRAINT "concierge_days_concierge_id_day_pk" PRIMARY KEY("concierge_id","day")
);
--> statement-breakpoint
ALTER TABLE "concierge_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "concierge_fits" (
	"concierge_id" integer NOT NULL,
	"customer_id" integer NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" integer,
	CONSTRAINT "concierge_fits_concierge_id_customer_id_pk" PRIMARY KEY("concierge_id","customer_id"),
	CONSTRAINT "concierge_fits_kind" CHECK ("concierge_fits"."kind" in ('familiar', 'ng'))
);
--> statement-breakpoint
ALTER TABLE "concierge_fits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partner_rates" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "partner_rates_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"partner_id" integer NOT NULL,
	"valid_from" date NOT NULL,
	"primary_rate_bp" integer NOT NULL,
	"performer_rate_bp" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" integer,
	CONSTRAINT "partner_rates_day" UNIQUE("partner_id","valid_from"),
	CONSTRAINT "partner_rates_share" CHECK (least("partner_rates"."primary_rate_bp", "partner_rates"."performer_rate_bp") >= 0 and "partner_rates"."primary_rate_bp" + "partner_rates"."performer_rate_bp" <= 10000)
);
--> statement-breakpoint
ALTER TABLE "partner_rates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partner_requests" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "partner_requests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"partner_id" integer NOT NULL,
	"kind" text NOT NULL,
	"concierge_id" integer,
	"wish" jsonb NOT NULL,
	"message" text,
	"status" text DEFAULT 'open' NOT NULL,
	"requester_name" text NOT NULL,
	"answerer_name" text,
	"answer" text,
	"answered_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" integer,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "partner_requests_kind" CHECK ("partner_requests"."kind" in ('code', 'contract', 'rates', 'areas', 'account')),
	CONSTRAINT "partner_requests_status" CHECK ("partner_requests"."status" in ('open', 'granted', 'declined', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "partner_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partner_services" (
	"partner_id" integer NOT NULL,
	"service_id" integer NOT NULL,
	"price" integer,
	CONSTRAINT "partner_services_partner_id_service_id_pk" PRIMARY KEY("partner_id","service_id"),
	CONSTRAINT "partner_services_price" CHECK ("partner_services"."price" >= 0)
);
--> statement-breakpoint
ALTER TABLE "partner_services" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "concierges_partner";--> statement-breakpoint
ALTER TABLE "partners" ALTER COLUMN "code" SET DEFAULT 'P' || lpad(nextval('partner_code_seq')::text, 4, '0');--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "location_precision" text;--> statement-breakpoint
ALTER TABLE "service_types" ADD COLUMN "code" text DEFAULT 'X' || upper(left(md5(gen_random_uuid()::text), 8)) NOT NULL;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "code" text DEFAULT 'X' || upper(left(md5(gen_random_uuid()::text), 8)) NOT NULL;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "tax_rate_bp" integer DEFAULT 1000 NOT NULL;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "skills" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "support_types" ADD COLUMN "code" text DEFAULT 'X' || upper(left(md5(gen_random_uuid()::text), 8)) NOT NULL;--> statement-breakpoint
ALTER TABLE "concierges" ADD COLUMN "working_hours" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "concierges" ADD COLUMN "notes" text;--> statement-breakpoint
ALTER TABLE "partners" ADD COLUMN "location_precision" text;--> statement-breakpoint
ALTER TABLE "partners" ADD COLUMN "open_hours" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "partners" ADD COLUMN "closed_dates" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "partners" ADD COLUMN "closes_on_holidays" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "partners" ADD COLUMN "reply_hours" integer DEFAULT 4 NOT NULL;--> statement-breakpoint
ALTER TABLE "partners" ADD COLUMN "night_name" text;--> statement-breakpoint
ALTER TABLE "partners" ADD COLUMN "night_phone" text;--> statement-breakpoint
ALTER TABLE "partners" ADD COLUMN "night_email" text;--> statement-breakpoint
ALTER TABLE "partners" ADD COLUMN "may_issue_accounts" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "partner_rate_id" integer;--> statement-breakpoint
ALTER TABLE "concierge_days" ADD CONSTRAINT "concierge_days_concierge_id_concierges_id_fk" FOREIGN KEY ("concierge_id") REFERENCES "public"."concierges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concierge_fits" ADD CONSTRAINT "concierge_fits_concierge_id_concierges_id_fk" FOREIGN KEY ("concierge_id") REFERENCES "public"."concierges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concierge_fits" ADD CONSTRAINT "concierge_fits_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_rates" ADD CONSTRAINT "partner_rates_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_requests" ADD CONSTRAINT "partner_requests_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_requests" ADD CONSTRAINT "partner_requests_concierge_id_concierges_id_fk" FOREIGN KEY ("concierge_id") REFERENCES "public"."concierges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_services" ADD CONSTRAINT "partner_services_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_services" ADD CONSTRAINT "partner_services_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "concierge_fits_customer" ON "concierge_fits" USING btree ("customer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "partner_requests_open" ON "partner_requests" USING btree ("partner_id","kind",coalesce("concierge_id", 0)) WHERE "partner_requests"."status" = 'open';--> statement-breakpoint
CREATE INDEX "partner_requests_created" ON "partner_requests" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "partner_requests_status" ON "partner_requests" USING btree ("status","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "partner_requests_partner" ON "partner_requests" USING btree ("partner_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_partner_rate_id_partner_rates_id_fk" FOREIGN KEY ("partner_rate_id") REFERENCES "public"."partner_rates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "concierges_partner_hired" ON "concierges" USING btree ("partner_id","hired_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "concierges_by_kana" ON "concierges" USING btree ("kana" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "concierges_search" ON "concierges" USING gin (app.search_pieces(lower(replace("name", ' ', '') || ' ' || replace("kana", ' ', '') || ' ' || "email")));--> statement-breakpoint
CREATE INDEX "partners_by_code" ON "partners" USING btree ("code" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "partners_by_name" ON "partners" USING btree ("name" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "partners_created" ON "partners" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "partners_status" ON "partners" USING btree ("status","code" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "partners_prefecture" ON "partners" USING btree ("prefecture","code" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "partners_search" ON "partners" USING gin (app.search_pieces(lower("code" || ' ' || replace("name", ' ', '') || ' ' || "prefecture" || "city" || ' ' || replace("representative", ' ', ''))));--> statement-breakpoint
CREATE INDEX "concierges_partner" ON "concierges" USING btree ("partner_id","kana" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "service_types" ADD CONSTRAINT "service_types_code_unique" UNIQUE("code");--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_code_unique" UNIQUE("code");--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_name_unique" UNIQUE("name");--> statement-breakpoint
ALTER TABLE "support_types" ADD CONSTRAINT "support_types_code_unique" UNIQUE("code");--> statement-breakpoint
ALTER TABLE "partner_service_areas" ADD CONSTRAINT "partner_service_areas_once" UNIQUE NULLS NOT DISTINCT("partner_id","prefecture","city");--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_location" CHECK (("customers"."latitude" is null) = ("customers"."longitude" is null) and "customers"."latitude" between -90 and 90 and "customers"."longitude" between -180 and 180 and "customers"."location_precision" in ('point', 'town', 'city') and ("customers"."location_precision" is null or "customers"."latitude" is not null));--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_tax" CHECK ("services"."tax_rate_bp" in (1000, 800));--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_price" CHECK ("services"."base_price" >= 0 and "services"."minutes" > 0);--> statement-breakpoint
ALTER TABLE "partners" ADD CONSTRAINT "partners_location" CHECK (("partners"."latitude" is null) = ("partners"."longitude" is null) and "partners"."latitude" between -90 and 90 and "partners"."longitude" between -180 and 180 and "partners"."location_precision" in ('point', 'town', 'city') and ("partners"."location_precision" is null or "partners"."latitude" is not null));--> statement-breakpoint
ALTER TABLE "partners" ADD CONSTRAINT "partners_reply" CHECK ("partners"."reply_hours" between 1 and 80);--> statement-breakpoint
CREATE POLICY "concierges_admin_update" ON "concierges" AS PERMISSIVE FOR UPDATE TO "magokoro_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "concierges_partner_insert" ON "concierges" AS PERMISSIVE FOR INSERT TO "magokoro_partner" WITH CHECK ("concierges"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "concierges_partner_update" ON "concierges" AS PERMISSIVE FOR UPDATE TO "magokoro_partner" USING ("concierges"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer) WITH CHECK ("concierges"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "partner_service_areas_admin_insert" ON "partner_service_areas" AS PERMISSIVE FOR INSERT TO "magokoro_admin" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "partner_service_areas_admin_delete" ON "partner_service_areas" AS PERMISSIVE FOR DELETE TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "partners_admin_insert" ON "partners" AS PERMISSIVE FOR INSERT TO "magokoro_admin" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "partners_admin_update" ON "partners" AS PERMISSIVE FOR UPDATE TO "magokoro_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "partners_partner_update" ON "partners" AS PERMISSIVE FOR UPDATE TO "magokoro_partner" USING ("partners"."id" = nullif(current_setting('app.partner_id', true), '')::integer) WITH CHECK ("partners"."id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "concierge_days_owner" ON "concierge_days" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "concierge_days_system" ON "concierge_days" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "concierge_days_admin_read" ON "concierge_days" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "concierge_days_partner" ON "concierge_days" AS PERMISSIVE FOR ALL TO "magokoro_partner" USING (exists (select 1 from concierges g where g.id = "concierge_days"."concierge_id" and g.partner_id = nullif(current_setting('app.partner_id', true), '')::integer)) WITH CHECK (exists (select 1 from concierges g where g.id = "concierge_days"."concierge_id" and g.partner_id = nullif(current_setting('app.partner_id', true), '')::integer));--> statement-breakpoint
CREATE POLICY "concierge_days_concierge_read" ON "concierge_days" AS PERMISSIVE FOR SELECT TO "magokoro_concierge" USING ("concierge_days"."concierge_id" = nullif(current_setting('app.concierge_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "concierge_fits_owner" ON "concierge_fits" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "concierge_fits_system" ON "concierge_fits" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "concierge_fits_admin_read" ON "concierge_fits" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "concierge_fits_operator_read" ON "concierge_fits" AS PERMISSIVE FOR SELECT TO "magokoro_operator" USING (true);--> statement-breakpoint
CREATE POLICY "concierge_fits_partner" ON "concierge_fits" AS PERMISSIVE FOR ALL TO "magokoro_partner" USING (exists (select 1 from concierges g where g.id = "concierge_fits"."concierge_id" and g.partner_id = nullif(current_setting('app.partner_id', true), '')::integer)) WITH CHECK (exists (select 1 from concierges g where g.id = "concierge_fits"."concierge_id" and g.partner_id = nullif(current_setting('app.partner_id', true), '')::integer) and exists (select 1 from store_customers s where s.partner_id = nullif(current_setting('app.partner_id', true), '')::integer and s.customer_id = "concierge_fits"."customer_id"));--> statement-breakpoint
CREATE POLICY "partner_rates_owner" ON "partner_rates" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "partner_rates_system" ON "partner_rates" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "partner_rates_admin" ON "partner_rates" AS PERMISSIVE FOR ALL TO "magokoro_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "partner_rates_partner_read" ON "partner_rates" AS PERMISSIVE FOR SELECT TO "magokoro_partner" USING ("partner_rates"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "partner_rates_concierge_read" ON "partner_rates" AS PERMISSIVE FOR SELECT TO "magokoro_concierge" USING ("partner_rates"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "partner_requests_owner" ON "partner_requests" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "partner_requests_system" ON "partner_requests" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "partner_requests_admin_read" ON "partner_requests" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "partner_requests_admin_update" ON "partner_requests" AS PERMISSIVE FOR UPDATE TO "magokoro_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "partner_requests_partner_read" ON "partner_requests" AS PERMISSIVE FOR SELECT TO "magokoro_partner" USING ("partner_requests"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "partner_requests_partner_insert" ON "partner_requests" AS PERMISSIVE FOR INSERT TO "magokoro_partner" WITH CHECK ("partner_requests"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer and "partner_requests"."status" = 'open');--> statement-breakpoint
CREATE POLICY "partner_requests_partner_update" ON "partner_requests" AS PERMISSIVE FOR UPDATE TO "magokoro_partner" USING ("partner_requests"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer and "partner_requests"."status" = 'open') WITH CHECK ("partner_requests"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer and "partner_requests"."status" = 'withdrawn');--> statement-breakpoint
CREATE POLICY "partner_services_owner" ON "partner_services" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "partner_services_system" ON "partner_services" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "partner_services_admin" ON "partner_services" AS PERMISSIVE FOR ALL TO "magokoro_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "partner_services_operator_read" ON "partner_services" AS PERMISSIVE FOR SELECT TO "magokoro_operator" USING (true);--> statement-breakpoint
CREATE POLICY "partner_services_partner" ON "partner_services" AS PERMISSIVE FOR ALL TO "magokoro_partner" USING ("partner_services"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer) WITH CHECK ("partner_services"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint

ALTER TABLE concierge_days FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE concierge_fits FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE partner_rates FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE partner_requests FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE partner_services FORCE ROW LEVEL SECURITY;
--> statement-breakpoint

-- Codes go on behind those that were given by hand.
SELECT setval('partner_code_seq', greatest(1, coalesce(max(substring(code FROM '^P(\d{1,9})$')::bigint), 0)),
  coalesce(max(substring(code FROM '^P(\d{1,9})$')::bigint), 0) > 0) FROM partners;
--> statement-breakpoint

-- What stores paid until now is their first version; a day before any contract, so that every visit has one.
INSERT INTO partner_rates (partner_id, valid_from, primary_rate_bp, performer_rate_bp)
SELECT id, '2000-01-01', primary_rate_bp, performer_rate_bp FROM partners
WHERE least(primary_rate_bp, performer_rate_bp) >= 0 AND primary_rate_bp + performer_rate_bp <= 10000;
--> statement-breakpoint

-- Until now every store was asked for everything.
INSERT INTO partner_services (partner_id, service_id)
SELECT p.id, s.id FROM partners p CROSS JOIN services s WHERE s.status = 'active';
--> statement-breakpoint

-- Hours that were written as one span stand for each day that was not closed.
UPDATE partners p SET open_hours = (
  SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', d, 'from', lpad(w.m[1], 2, '0') || ':' || w.m[2],
    'to', lpad(w.m[3], 2, '0') || ':' || w.m[4]) ORDER BY d), '[]')
  FROM generate_series(0, 6) d WHERE NOT p.closed_days @> to_jsonb(d))
FROM (SELECT id, regexp_match(business_hours, '^\s*([01]?\d|2[0-3]):([0-5]\d)\s*[〜～~-]\s*([01]?\d|2[0-3]):([0-5]\d)\s*$') AS m
  FROM partners) w
WHERE w.id = p.id AND lpad(w.m[1], 2, '0') || w.m[2] < lpad(w.m[3], 2, '0') || w.m[4];
--> statement-breakpoint

-- The rows that every franchise has from its first day; where a name stands already, it gets its code.
INSERT INTO service_types (code, name, display_order) VALUES
  ('HOUSEKEEPING', '家事代行', 1), ('SHOPPING', '買い物代行', 2), ('ESCORT', '外出付き添い', 3), ('HOSPITAL', '通院付き添い', 4),
  ('CLEANING', '掃除', 5), ('COOKING', '調理', 6), ('OTHER', 'その他', 7)
ON CONFLICT (name) DO UPDATE SET code = excluded.code;
--> statement-breakpoint
INSERT INTO support_types (code, name, display_order) VALUES
  ('REGULAR', '定期', 1), ('ONETIME', '単発', 2), ('EMERGENCY', '緊急', 3), ('CONSULTATION', '相談のみ', 4)
ON CONFLICT (name) DO UPDATE SET code = excluded.code;
