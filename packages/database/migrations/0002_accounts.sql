CREATE TABLE "login_guards" (
	"account_key" "bytea" NOT NULL,
	"address" text NOT NULL,
	"user_id" integer,
	"failures" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"last_failed_at" timestamp with time zone,
	"last_succeeded_at" timestamp with time zone,
	CONSTRAINT "login_guards_account_key_address_pk" PRIMARY KEY("account_key","address"),
	CONSTRAINT "login_guards_failures" CHECK ("login_guards"."failures" >= 0)
);
--> statement-breakpoint
ALTER TABLE "login_guards" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "password_history" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "password_history_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"user_id" integer NOT NULL,
	"password_hash" text NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "password_history" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "password_resets" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"user_id" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "password_resets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"user_id" integer NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_codes_user_id_code_hash_pk" PRIMARY KEY("user_id","code_hash")
);
--> statement-breakpoint
ALTER TABLE "recovery_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "second_factors" (
	"user_id" integer PRIMARY KEY NOT NULL,
	"sealed_secret" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "second_factors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "audit_logs" ADD COLUMN "actor_type" text;--> statement-breakpoint
ALTER TABLE "audit_logs" ADD COLUMN "ip" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "password_changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "avatar_key" text;--> statement-breakpoint
ALTER TABLE "login_guards" ADD CONSTRAINT "login_guards_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_history" ADD CONSTRAINT "password_history_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "login_guards_locked" ON "login_guards" USING btree ("user_id") WHERE "login_guards"."locked_until" is not null;--> statement-breakpoint
CREATE INDEX "password_history_user" ON "password_history" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "password_resets_user" ON "password_resets" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "password_resets_expiry" ON "password_resets" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "audit_logs_actor" ON "audit_logs" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "audit_logs_action" ON "audit_logs" USING btree ("action","id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_concierge" ON "users" USING btree ("concierge_id");--> statement-breakpoint
CREATE INDEX "users_kana" ON "users" USING btree ("name_kana","id");--> statement-breakpoint
CREATE INDEX "users_created" ON "users" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE POLICY "concierges_admin_insert" ON "concierges" AS PERMISSIVE FOR INSERT TO "magokoro_admin" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "users_admin_insert" ON "users" AS PERMISSIVE FOR INSERT TO "magokoro_admin" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "users_admin_update" ON "users" AS PERMISSIVE FOR UPDATE TO "magokoro_admin" USING ("users"."id" <> nullif(current_setting('app.user_id', true), '')::integer) WITH CHECK ("users"."id" <> nullif(current_setting('app.user_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "login_guards_owner" ON "login_guards" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "login_guards_system" ON "login_guards" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "login_guards_admin_read" ON "login_guards" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "password_history_owner" ON "password_history" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "password_history_system" ON "password_history" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "password_resets_owner" ON "password_resets" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "password_resets_system" ON "password_resets" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "recovery_codes_owner" ON "recovery_codes" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "recovery_codes_system" ON "recovery_codes" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "second_factors_owner" ON "second_factors" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "second_factors_system" ON "second_factors" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "second_factors_admin_read" ON "second_factors" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);