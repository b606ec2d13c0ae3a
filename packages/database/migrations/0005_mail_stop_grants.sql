ALTER TABLE mail_stops FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON mail_stops TO magokoro_system;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO magokoro_system;
--> statement-breakpoint
GRANT SELECT ON mail_stops TO magokoro_admin;
