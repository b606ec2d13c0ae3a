CREATE TABLE "mail_stops" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mail_stops_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"address" text NOT NULL,
	"reason" text NOT NULL,
	"stopped_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_stops_address_unique" UNIQUE("address"),
	CONSTRAINT "mail_stops_reason" CHECK ("mail_stops"."reason" in ('bounce', 'complaint'))
);
--> statement-breakpoint
ALTER TABLE "mail_stops" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "mail_stops_owner" ON "mail_stops" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "mail_stops_system" ON "mail_stops" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "mail_stops_admin_read" ON "mail_stops" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);