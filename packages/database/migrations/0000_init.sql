CREATE SEQUENCE "public"."member_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "case_assignments" (
	"case_id" integer NOT NULL,
	"concierge_id" integer NOT NULL,
	"partner_id" integer NOT NULL,
	"customer_id" integer NOT NULL,
	"is_primary" boolean NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"visit_period" "tstzrange",
	CONSTRAINT "case_assignments_case_id_concierge_id_pk" PRIMARY KEY("case_id","concierge_id")
);
--> statement-breakpoint
ALTER TABLE "case_assignments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_history" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "case_history_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"case_id" integer NOT NULL,
	"partner_id" integer,
	"actor_id" integer,
	"actor_name" text NOT NULL,
	"actor_type" text NOT NULL,
	"action" text NOT NULL,
	"from_status" text,
	"to_status" text,
	"note" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_history" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_log_entries" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "case_log_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"case_id" integer NOT NULL,
	"author_id" integer NOT NULL,
	"author_name" text NOT NULL,
	"body" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_log_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_number_counters" (
	"day" date PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "cases_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"case_number" text,
	"kind" text DEFAULT 'support' NOT NULL,
	"kind_detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"customer_id" integer,
	"partner_id" integer,
	"service_id" integer,
	"support_type_id" integer,
	"status" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"request_detail" text DEFAULT '' NOT NULL,
	"contact_channel" text,
	"order_route" text,
	"priority" text DEFAULT 'normal' NOT NULL,
	"requested_date" date,
	"requested_time_from" time,
	"requested_time_to" time,
	"visit_start" timestamp with time zone,
	"visit_end" timestamp with time zone,
	"visit_address" text,
	"estimated_minutes" integer,
	"estimated_price" integer,
	"assignee_ids" integer[] DEFAULT '{}' NOT NULL,
	"primary_concierge_id" integer,
	"partner_seen_at" timestamp with time zone,
	"concierge_seen_at" timestamp with time zone,
	"decline_reason" text,
	"cancel_reason" text,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"status_since" timestamp with time zone DEFAULT now() NOT NULL,
	"report_approved" boolean DEFAULT false NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"created_by" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "cases_caseNumber_unique" UNIQUE("case_number"),
	CONSTRAINT "cases_status" CHECK ("cases"."status" in ('draft','pending','confirmed','assigned','in_progress','completed','reported','cancelled')),
	CONSTRAINT "cases_kind" CHECK ("cases"."kind" in ('support','care_call','emergency_visit','relocation_consultation')),
	CONSTRAINT "cases_priority" CHECK ("cases"."priority" in ('low','normal','high','urgent')),
	CONSTRAINT "cases_customer" CHECK ("cases"."status" = 'draft' or "cases"."customer_id" is not null),
	CONSTRAINT "cases_number" CHECK (("cases"."status" = 'draft') = ("cases"."case_number" is null)),
	CONSTRAINT "cases_store" CHECK ("cases"."status" in ('draft','pending','cancelled') or "cases"."partner_id" is not null),
	CONSTRAINT "cases_visit" CHECK (("cases"."visit_start" is null) = ("cases"."visit_end" is null)),
	CONSTRAINT "cases_visit_order" CHECK ("cases"."visit_start" < "cases"."visit_end")
);
--> statement-breakpoint
ALTER TABLE "cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customer_contacts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "customer_contacts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"customer_id" integer NOT NULL,
	"name" text NOT NULL,
	"kana" text NOT NULL,
	"relationship" text NOT NULL,
	"is_living_together" boolean DEFAULT false NOT NULL,
	"phone" text,
	"email" text,
	"is_emergency" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "customer_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customers" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "customers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"member_number" text DEFAULT 'M' || lpad(nextval('member_number_seq')::text, 7, '0') NOT NULL,
	"family_name" text NOT NULL,
	"given_name" text NOT NULL,
	"family_name_kana" text NOT NULL,
	"given_name_kana" text NOT NULL,
	"gender" text,
	"birth_date" date,
	"home_phone" text,
	"mobile_phone" text,
	"email" text,
	"postal_code" text,
	"prefecture" text NOT NULL,
	"city" text NOT NULL,
	"address_line" text NOT NULL,
	"building" text,
	"latitude" double precision,
	"longitude" double precision,
	"billing_name" text,
	"billing_postal_code" text,
	"billing_address" text,
	"partner_id" integer,
	"primary_concierge_id" integer,
	"registration_route" text NOT NULL,
	"referrer_code" text,
	"payment_method" text NOT NULL,
	"collection_method" text NOT NULL,
	"is_facility" boolean DEFAULT false NOT NULL,
	"deceased_at" date,
	"dm_refused" boolean DEFAULT false NOT NULL,
	"care_call_refused" boolean DEFAULT false NOT NULL,
	"address_faulty" boolean DEFAULT false NOT NULL,
	"hobbies" text,
	"notes" text,
	"call_center_memo" text,
	"alert_note" text,
	"status" text DEFAULT 'active' NOT NULL,
	"search_name" text NOT NULL,
	"search_address" text NOT NULL,
	"search_phone" text NOT NULL,
	"search_grams" text[] DEFAULT '{}' NOT NULL,
	"visit_count" integer DEFAULT 0 NOT NULL,
	"last_visit_at" timestamp with time zone,
	"last_service_name" text,
	"last_concierge_name" text,
	"created_by" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "customers_memberNumber_unique" UNIQUE("member_number"),
	CONSTRAINT "customers_status" CHECK ("customers"."status" in ('prospect', 'active', 'inactive'))
);
--> statement-breakpoint
ALTER TABLE "customers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "service_types" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "service_types_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"display_order" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "services" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "services_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"kana" text NOT NULL,
	"service_type_id" integer NOT NULL,
	"support_type_id" integer NOT NULL,
	"base_price" integer NOT NULL,
	"minutes" integer NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"display_order" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "support_types" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "support_types_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"display_order" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cache_entries" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mailbox" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mailbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"message_id" text NOT NULL,
	"from_address" text NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mailbox_messageId_unique" UNIQUE("message_id")
);
--> statement-breakpoint
ALTER TABLE "mailbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "session_spent_tokens" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"spent_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "session_spent_tokens" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" integer NOT NULL,
	"user_agent" text NOT NULL,
	"ip" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"current_hash" "bytea" NOT NULL,
	"parent_hash" "bytea",
	"parent_rotated_at" timestamp with time zone,
	"sealed_successor" "bytea",
	CONSTRAINT "sessions_currentHash_unique" UNIQUE("current_hash")
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_logs" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_logs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" integer,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"object_type" text NOT NULL,
	"object_id" integer,
	"before" jsonb,
	"after" jsonb,
	"request_id" text
);
--> statement-breakpoint
ALTER TABLE "audit_logs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"user_id" integer NOT NULL,
	"key" text NOT NULL,
	"operation" text NOT NULL,
	"body_hash" text NOT NULL,
	"response" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_user_id_key_pk" PRIMARY KEY("user_id","key")
);
--> statement-breakpoint
ALTER TABLE "idempotency_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mails" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mails_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"template" text NOT NULL,
	"to_address" text NOT NULL,
	"payload" jsonb NOT NULL,
	"case_id" integer,
	"status" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "mails_status" CHECK ("mails"."status" in ('queued','sent','bounced','parked'))
);
--> statement-breakpoint
ALTER TABLE "mails" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "files" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "files_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"upload_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"status" text NOT NULL,
	"key" text NOT NULL,
	"file_name" text NOT NULL,
	"content_type" text NOT NULL,
	"byte_size" integer,
	"width" integer,
	"height" integer,
	"partner_id" integer NOT NULL,
	"created_by" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "files_uploadId_unique" UNIQUE("upload_id")
);
--> statement-breakpoint
ALTER TABLE "files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_files" (
	"report_id" integer NOT NULL,
	"file_id" integer NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "report_files_report_id_file_id_pk" PRIMARY KEY("report_id","file_id"),
	CONSTRAINT "report_files_position" UNIQUE("report_id","position"),
	CONSTRAINT "report_files_count" CHECK ("report_files"."position" between 0 and 20)
);
--> statement-breakpoint
ALTER TABLE "report_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reports" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"case_id" integer NOT NULL,
	"customer_id" integer NOT NULL,
	"partner_id" integer NOT NULL,
	"reporter_id" integer NOT NULL,
	"status" text NOT NULL,
	"conversation" text DEFAULT '' NOT NULL,
	"work_summary" text,
	"condition" text,
	"next_action" text,
	"support_minutes" integer,
	"support_type_id" integer,
	"service_type_ids" integer[] DEFAULT '{}' NOT NULL,
	"headcount" integer DEFAULT 1 NOT NULL,
	"member_ids" integer[] DEFAULT '{}' NOT NULL,
	"fee" integer DEFAULT 0 NOT NULL,
	"transport" integer DEFAULT 0 NOT NULL,
	"voucher" integer DEFAULT 0 NOT NULL,
	"expenses" integer DEFAULT 0 NOT NULL,
	"expenses_note" text,
	"payment_method" text,
	"collection_method" text,
	"collected" boolean DEFAULT false NOT NULL,
	"introduced_service" text,
	"trigger" text,
	"materials" text,
	"troubles" text,
	"primary_rate_bp" integer,
	"performer_rate_bp" integer,
	"primary_concierge_id" integer,
	"submitted_at" timestamp with time zone,
	"reviewed_at" timestamp with time zone,
	"reviewer_name" text,
	"return_comment" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reports_caseId_unique" UNIQUE("case_id"),
	CONSTRAINT "reports_status" CHECK ("reports"."status" in ('draft','submitted','returned','approved')),
	CONSTRAINT "reports_money" CHECK (least("reports"."fee", "reports"."transport", "reports"."voucher", "reports"."expenses") >= 0)
);
--> statement-breakpoint
ALTER TABLE "reports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "concierges" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "concierges_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"partner_id" integer NOT NULL,
	"name" text NOT NULL,
	"kana" text NOT NULL,
	"phone" text,
	"email" text NOT NULL,
	"birth_date" date,
	"address" text,
	"employment_type" text DEFAULT 'part_time' NOT NULL,
	"hired_on" date,
	"skills" text[] DEFAULT '{}' NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "concierges_status" CHECK ("concierges"."status" in ('active', 'inactive'))
);
--> statement-breakpoint
ALTER TABLE "concierges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partner_service_areas" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "partner_service_areas_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"partner_id" integer NOT NULL,
	"prefecture" text NOT NULL,
	"city" text
);
--> statement-breakpoint
ALTER TABLE "partner_service_areas" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partners" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "partners_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name" text NOT NULL,
	"representative" text NOT NULL,
	"representative_kana" text NOT NULL,
	"phone" text NOT NULL,
	"email" text NOT NULL,
	"postal_code" text,
	"prefecture" text NOT NULL,
	"city" text NOT NULL,
	"address_line" text NOT NULL,
	"building" text,
	"latitude" double precision,
	"longitude" double precision,
	"business_hours" text,
	"closed_days" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"contract_from" date,
	"contract_to" date,
	"invoice_number" text,
	"primary_rate_bp" integer DEFAULT 1000 NOT NULL,
	"performer_rate_bp" integer DEFAULT 5000 NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"notes" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "partners_code_unique" UNIQUE("code"),
	CONSTRAINT "partners_status" CHECK ("partners"."status" in ('active', 'inactive'))
);
--> statement-breakpoint
ALTER TABLE "partners" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "store_customers" (
	"partner_id" integer NOT NULL,
	"customer_id" integer NOT NULL,
	CONSTRAINT "store_customers_partner_id_customer_id_pk" PRIMARY KEY("partner_id","customer_id")
);
--> statement-breakpoint
ALTER TABLE "store_customers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "users" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "users_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"name" text NOT NULL,
	"name_kana" text NOT NULL,
	"user_type" text NOT NULL,
	"partner_id" integer,
	"concierge_id" integer,
	"status" text DEFAULT 'active' NOT NULL,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"last_login_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email"),
	CONSTRAINT "users_status" CHECK ("users"."status" in ('active', 'disabled')),
	CONSTRAINT "users_belong" CHECK (case "users"."user_type"
        when 'partner' then "users"."partner_id" is not null and "users"."concierge_id" is null
        when 'concierge' then "users"."partner_id" is not null and "users"."concierge_id" is not null
        else "users"."partner_id" is null and "users"."concierge_id" is null end)
);
--> statement-breakpoint
ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_assignments" ADD CONSTRAINT "case_assignments_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_assignments" ADD CONSTRAINT "case_assignments_concierge_id_concierges_id_fk" FOREIGN KEY ("concierge_id") REFERENCES "public"."concierges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_log_entries" ADD CONSTRAINT "case_log_entries_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_support_type_id_support_types_id_fk" FOREIGN KEY ("support_type_id") REFERENCES "public"."support_types"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_primary_concierge_id_concierges_id_fk" FOREIGN KEY ("primary_concierge_id") REFERENCES "public"."concierges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_contacts" ADD CONSTRAINT "customer_contacts_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_primary_concierge_id_concierges_id_fk" FOREIGN KEY ("primary_concierge_id") REFERENCES "public"."concierges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_service_type_id_service_types_id_fk" FOREIGN KEY ("service_type_id") REFERENCES "public"."service_types"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_support_type_id_support_types_id_fk" FOREIGN KEY ("support_type_id") REFERENCES "public"."support_types"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_spent_tokens" ADD CONSTRAINT "session_spent_tokens_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_files" ADD CONSTRAINT "report_files_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_files" ADD CONSTRAINT "report_files_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_reporter_id_concierges_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."concierges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_support_type_id_support_types_id_fk" FOREIGN KEY ("support_type_id") REFERENCES "public"."support_types"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_primary_concierge_id_concierges_id_fk" FOREIGN KEY ("primary_concierge_id") REFERENCES "public"."concierges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concierges" ADD CONSTRAINT "concierges_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_service_areas" ADD CONSTRAINT "partner_service_areas_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_concierge_id_concierges_id_fk" FOREIGN KEY ("concierge_id") REFERENCES "public"."concierges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_assignments_concierge" ON "case_assignments" USING btree ("concierge_id","case_id");--> statement-breakpoint
CREATE INDEX "case_assignments_visible" ON "case_assignments" USING btree ("concierge_id","customer_id");--> statement-breakpoint
CREATE INDEX "case_history_case" ON "case_history" USING btree ("case_id","id");--> statement-breakpoint
CREATE INDEX "case_log_entries_case" ON "case_log_entries" USING btree ("case_id","id");--> statement-breakpoint
CREATE INDEX "cases_created" ON "cases" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_status_created" ON "cases" USING btree ("status","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_partner_created" ON "cases" USING btree ("partner_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_partner_status" ON "cases" USING btree ("partner_id","status","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_customer_created" ON "cases" USING btree ("customer_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_partner_visit" ON "cases" USING btree ("partner_id","visit_start");--> statement-breakpoint
CREATE INDEX "cases_search" ON "cases" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "customer_contacts_customer" ON "customer_contacts" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "customers_search" ON "customers" USING gin ("search_grams");--> statement-breakpoint
CREATE INDEX "customers_kana" ON "customers" USING btree ("family_name_kana","given_name_kana","id");--> statement-breakpoint
CREATE INDEX "customers_partner" ON "customers" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "customers_home_phone" ON "customers" USING btree ("home_phone");--> statement-breakpoint
CREATE INDEX "customers_mobile_phone" ON "customers" USING btree ("mobile_phone");--> statement-breakpoint
CREATE INDEX "session_spent_tokens_session" ON "session_spent_tokens" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "audit_logs_at" ON "audit_logs" USING btree ("at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_logs_object" ON "audit_logs" USING btree ("object_type","object_id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_created" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "mails_case" ON "mails" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "files_unattached" ON "files" USING btree ("created_at") WHERE "files"."status" <> 'attached';--> statement-breakpoint
CREATE INDEX "reports_partner" ON "reports" USING btree ("partner_id","submitted_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "reports_partner_status" ON "reports" USING btree ("partner_id","status","submitted_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "reports_reporter" ON "reports" USING btree ("reporter_id","updated_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "concierges_partner" ON "concierges" USING btree ("partner_id","kana");--> statement-breakpoint
CREATE INDEX "partner_service_areas_place" ON "partner_service_areas" USING btree ("prefecture","city");--> statement-breakpoint
CREATE INDEX "store_customers_customer" ON "store_customers" USING btree ("customer_id");--> statement-breakpoint
CREATE POLICY "case_assignments_owner" ON "case_assignments" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "case_assignments_system" ON "case_assignments" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "case_assignments_admin_read" ON "case_assignments" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "case_assignments_operator_read" ON "case_assignments" AS PERMISSIVE FOR SELECT TO "magokoro_operator" USING (true);--> statement-breakpoint
CREATE POLICY "case_assignments_partner_read" ON "case_assignments" AS PERMISSIVE FOR SELECT TO "magokoro_partner" USING ("case_assignments"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "case_assignments_concierge_read" ON "case_assignments" AS PERMISSIVE FOR SELECT TO "magokoro_concierge" USING ("case_assignments"."concierge_id" = nullif(current_setting('app.concierge_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "case_history_owner" ON "case_history" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "case_history_system" ON "case_history" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "case_history_admin_read" ON "case_history" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "case_history_operator_read" ON "case_history" AS PERMISSIVE FOR SELECT TO "magokoro_operator" USING (true);--> statement-breakpoint
CREATE POLICY "case_history_operator_insert" ON "case_history" AS PERMISSIVE FOR INSERT TO "magokoro_operator" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "case_history_partner_read" ON "case_history" AS PERMISSIVE FOR SELECT TO "magokoro_partner" USING ("case_history"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "case_history_partner_insert" ON "case_history" AS PERMISSIVE FOR INSERT TO "magokoro_partner" WITH CHECK ("case_history"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "case_history_concierge_insert" ON "case_history" AS PERMISSIVE FOR INSERT TO "magokoro_concierge" WITH CHECK ("case_history"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "case_log_entries_owner" ON "case_log_entries" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "case_log_entries_system" ON "case_log_entries" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "case_log_entries_admin_read" ON "case_log_entries" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "case_log_entries_operator_read" ON "case_log_entries" AS PERMISSIVE FOR SELECT TO "magokoro_operator" USING (true);--> statement-breakpoint
CREATE POLICY "case_log_entries_operator_insert" ON "case_log_entries" AS PERMISSIVE FOR INSERT TO "magokoro_operator" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "case_log_entries_partner_read" ON "case_log_entries" AS PERMISSIVE FOR SELECT TO "magokoro_partner" USING (exists (select 1 from cases c where c.id = "case_log_entries"."case_id"));--> statement-breakpoint
CREATE POLICY "case_log_entries_partner_insert" ON "case_log_entries" AS PERMISSIVE FOR INSERT TO "magokoro_partner" WITH CHECK (exists (select 1 from cases c where c.id = "case_log_entries"."case_id"));--> statement-breakpoint
CREATE POLICY "case_log_entries_concierge_read" ON "case_log_entries" AS PERMISSIVE FOR SELECT TO "magokoro_concierge" USING (exists (select 1 from cases c where c.id = "case_log_entries"."case_id"));--> statement-breakpoint
CREATE POLICY "case_log_entries_concierge_insert" ON "case_log_entries" AS PERMISSIVE FOR INSERT TO "magokoro_concierge" WITH CHECK (exists (select 1 from cases c where c.id = "case_log_entries"."case_id"));--> statement-breakpoint
CREATE POLICY "cases_owner" ON "cases" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "cases_system" ON "cases" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "cases_admin_read" ON "cases" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "cases_operator" ON "cases" AS PERMISSIVE FOR ALL TO "magokoro_operator" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "cases_partner_read" ON "cases" AS PERMISSIVE FOR SELECT TO "magokoro_partner" USING ("cases"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "cases_partner_insert" ON "cases" AS PERMISSIVE FOR INSERT TO "magokoro_partner" WITH CHECK ("cases"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer and ("cases"."customer_id" is null or exists (select 1 from store_customers s where s.partner_id = nullif(current_setting('app.partner_id', true), '')::integer and s.customer_id = "cases"."customer_id")));--> statement-breakpoint
CREATE POLICY "cases_partner_update" ON "cases" AS PERMISSIVE FOR UPDATE TO "magokoro_partner" USING ("cases"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer) WITH CHECK ("cases"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer and ("cases"."customer_id" is null or exists (select 1 from store_customers s where s.partner_id = nullif(current_setting('app.partner_id', true), '')::integer and s.customer_id = "cases"."customer_id")));--> statement-breakpoint
CREATE POLICY "cases_partner_delete" ON "cases" AS PERMISSIVE FOR DELETE TO "magokoro_partner" USING ("cases"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "cases_only_drafts_deleted" ON "cases" AS RESTRICTIVE FOR DELETE TO "magokoro_operator", "magokoro_partner" USING ("cases"."status" = 'draft');--> statement-breakpoint
CREATE POLICY "cases_concierge" ON "cases" AS PERMISSIVE FOR ALL TO "magokoro_concierge" USING (nullif(current_setting('app.concierge_id', true), '')::integer = any ("cases"."assignee_ids") and "cases"."status" <> 'cancelled') WITH CHECK (nullif(current_setting('app.concierge_id', true), '')::integer = any ("cases"."assignee_ids") and "cases"."status" <> 'cancelled');--> statement-breakpoint
CREATE POLICY "customer_contacts_owner" ON "customer_contacts" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "customer_contacts_system" ON "customer_contacts" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "customer_contacts_admin_read" ON "customer_contacts" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "customer_contacts_operator" ON "customer_contacts" AS PERMISSIVE FOR ALL TO "magokoro_operator" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "customer_contacts_partner" ON "customer_contacts" AS PERMISSIVE FOR ALL TO "magokoro_partner" USING (exists (select 1 from store_customers s where s.partner_id = nullif(current_setting('app.partner_id', true), '')::integer and s.customer_id = "customer_contacts"."customer_id")) WITH CHECK (exists (select 1 from store_customers s where s.partner_id = nullif(current_setting('app.partner_id', true), '')::integer and s.customer_id = "customer_contacts"."customer_id"));--> statement-breakpoint
CREATE POLICY "customer_contacts_concierge_read" ON "customer_contacts" AS PERMISSIVE FOR SELECT TO "magokoro_concierge" USING (exists (select 1 from case_assignments a where a.concierge_id = nullif(current_setting('app.concierge_id', true), '')::integer and a.is_active and a.customer_id = "customer_contacts"."customer_id"));--> statement-breakpoint
CREATE POLICY "customers_owner" ON "customers" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "customers_system" ON "customers" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "customers_admin_read" ON "customers" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "customers_operator" ON "customers" AS PERMISSIVE FOR ALL TO "magokoro_operator" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "customers_partner" ON "customers" AS PERMISSIVE FOR ALL TO "magokoro_partner" USING (exists (select 1 from store_customers s where s.partner_id = nullif(current_setting('app.partner_id', true), '')::integer and s.customer_id = "customers"."id")) WITH CHECK (exists (select 1 from store_customers s where s.partner_id = nullif(current_setting('app.partner_id', true), '')::integer and s.customer_id = "customers"."id"));--> statement-breakpoint
CREATE POLICY "customers_concierge_read" ON "customers" AS PERMISSIVE FOR SELECT TO "magokoro_concierge" USING (exists (select 1 from case_assignments a where a.concierge_id = nullif(current_setting('app.concierge_id', true), '')::integer and a.is_active and a.customer_id = "customers"."id"));--> statement-breakpoint
CREATE POLICY "mailbox_owner" ON "mailbox" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "mailbox_system" ON "mailbox" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "session_spent_tokens_owner" ON "session_spent_tokens" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "session_spent_tokens_system" ON "session_spent_tokens" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sessions_owner" ON "sessions" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sessions_system" ON "sessions" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_logs_owner" ON "audit_logs" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_logs_system" ON "audit_logs" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_logs_admin_read" ON "audit_logs" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "audit_logs_admin_insert" ON "audit_logs" AS PERMISSIVE FOR INSERT TO "magokoro_admin" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_logs_operator_insert" ON "audit_logs" AS PERMISSIVE FOR INSERT TO "magokoro_operator" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_logs_partner_insert" ON "audit_logs" AS PERMISSIVE FOR INSERT TO "magokoro_partner" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_logs_concierge_insert" ON "audit_logs" AS PERMISSIVE FOR INSERT TO "magokoro_concierge" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "idempotency_keys_owner" ON "idempotency_keys" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "idempotency_keys_system" ON "idempotency_keys" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "idempotency_keys_admin" ON "idempotency_keys" AS PERMISSIVE FOR ALL TO "magokoro_admin" USING ("idempotency_keys"."user_id" = nullif(current_setting('app.user_id', true), '')::integer) WITH CHECK ("idempotency_keys"."user_id" = nullif(current_setting('app.user_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "idempotency_keys_operator" ON "idempotency_keys" AS PERMISSIVE FOR ALL TO "magokoro_operator" USING ("idempotency_keys"."user_id" = nullif(current_setting('app.user_id', true), '')::integer) WITH CHECK ("idempotency_keys"."user_id" = nullif(current_setting('app.user_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "idempotency_keys_partner" ON "idempotency_keys" AS PERMISSIVE FOR ALL TO "magokoro_partner" USING ("idempotency_keys"."user_id" = nullif(current_setting('app.user_id', true), '')::integer) WITH CHECK ("idempotency_keys"."user_id" = nullif(current_setting('app.user_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "idempotency_keys_concierge" ON "idempotency_keys" AS PERMISSIVE FOR ALL TO "magokoro_concierge" USING ("idempotency_keys"."user_id" = nullif(current_setting('app.user_id', true), '')::integer) WITH CHECK ("idempotency_keys"."user_id" = nullif(current_setting('app.user_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "mails_owner" ON "mails" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "mails_system" ON "mails" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "mails_admin_read" ON "mails" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "files_owner" ON "files" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "files_system" ON "files" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "files_admin_read" ON "files" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "files_operator_read" ON "files" AS PERMISSIVE FOR SELECT TO "magokoro_operator" USING (true);--> statement-breakpoint
CREATE POLICY "files_partner" ON "files" AS PERMISSIVE FOR ALL TO "magokoro_partner" USING ("files"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer) WITH CHECK ("files"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "files_concierge" ON "files" AS PERMISSIVE FOR ALL TO "magokoro_concierge" USING ("files"."created_by" = nullif(current_setting('app.user_id', true), '')::integer) WITH CHECK ("files"."created_by" = nullif(current_setting('app.user_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "report_files_owner" ON "report_files" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_files_system" ON "report_files" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_files_admin_read" ON "report_files" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "report_files_operator_read" ON "report_files" AS PERMISSIVE FOR SELECT TO "magokoro_operator" USING (true);--> statement-breakpoint
CREATE POLICY "report_files_partner" ON "report_files" AS PERMISSIVE FOR ALL TO "magokoro_partner" USING (exists (select 1 from reports r where r.id = "report_files"."report_id")) WITH CHECK (exists (select 1 from reports r where r.id = "report_files"."report_id"));--> statement-breakpoint
CREATE POLICY "report_files_concierge" ON "report_files" AS PERMISSIVE FOR ALL TO "magokoro_concierge" USING (exists (select 1 from reports r where r.id = "report_files"."report_id")) WITH CHECK (exists (select 1 from reports r where r.id = "report_files"."report_id"));--> statement-breakpoint
CREATE POLICY "reports_owner" ON "reports" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "reports_system" ON "reports" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "reports_admin_read" ON "reports" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "reports_operator_read" ON "reports" AS PERMISSIVE FOR SELECT TO "magokoro_operator" USING (true);--> statement-breakpoint
CREATE POLICY "reports_partner" ON "reports" AS PERMISSIVE FOR ALL TO "magokoro_partner" USING ("reports"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer) WITH CHECK ("reports"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "reports_concierge" ON "reports" AS PERMISSIVE FOR ALL TO "magokoro_concierge" USING ("reports"."reporter_id" = nullif(current_setting('app.concierge_id', true), '')::integer) WITH CHECK ("reports"."reporter_id" = nullif(current_setting('app.concierge_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "concierges_owner" ON "concierges" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "concierges_system" ON "concierges" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "concierges_admin_read" ON "concierges" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "concierges_operator_read" ON "concierges" AS PERMISSIVE FOR SELECT TO "magokoro_operator" USING (true);--> statement-breakpoint
CREATE POLICY "concierges_partner_read" ON "concierges" AS PERMISSIVE FOR SELECT TO "magokoro_partner" USING ("concierges"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "concierges_concierge_read" ON "concierges" AS PERMISSIVE FOR SELECT TO "magokoro_concierge" USING ("concierges"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "partner_service_areas_owner" ON "partner_service_areas" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "partner_service_areas_system" ON "partner_service_areas" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "partner_service_areas_admin_read" ON "partner_service_areas" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "partner_service_areas_operator_read" ON "partner_service_areas" AS PERMISSIVE FOR SELECT TO "magokoro_operator" USING (true);--> statement-breakpoint
CREATE POLICY "partner_service_areas_partner_read" ON "partner_service_areas" AS PERMISSIVE FOR SELECT TO "magokoro_partner" USING ("partner_service_areas"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "partners_owner" ON "partners" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "partners_system" ON "partners" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "partners_admin_read" ON "partners" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "partners_operator_read" ON "partners" AS PERMISSIVE FOR SELECT TO "magokoro_operator" USING (true);--> statement-breakpoint
CREATE POLICY "partners_partner_read" ON "partners" AS PERMISSIVE FOR SELECT TO "magokoro_partner" USING ("partners"."id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "partners_concierge_read" ON "partners" AS PERMISSIVE FOR SELECT TO "magokoro_concierge" USING ("partners"."id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "store_customers_owner" ON "store_customers" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "store_customers_system" ON "store_customers" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "store_customers_admin_read" ON "store_customers" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "store_customers_operator_read" ON "store_customers" AS PERMISSIVE FOR SELECT TO "magokoro_operator" USING (true);--> statement-breakpoint
CREATE POLICY "store_customers_partner_read" ON "store_customers" AS PERMISSIVE FOR SELECT TO "magokoro_partner" USING ("store_customers"."partner_id" = nullif(current_setting('app.partner_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "users_owner" ON "users" AS PERMISSIVE FOR ALL TO "magokoro_owner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "users_system" ON "users" AS PERMISSIVE FOR ALL TO "magokoro_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "users_admin_read" ON "users" AS PERMISSIVE FOR SELECT TO "magokoro_admin" USING (true);--> statement-breakpoint
CREATE POLICY "users_operator_read" ON "users" AS PERMISSIVE FOR SELECT TO "magokoro_operator" USING ("users"."id" = nullif(current_setting('app.user_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "users_partner_read" ON "users" AS PERMISSIVE FOR SELECT TO "magokoro_partner" USING ("users"."id" = nullif(current_setting('app.user_id', true), '')::integer);--> statement-breakpoint
CREATE POLICY "users_concierge_read" ON "users" AS PERMISSIVE FOR SELECT TO "magokoro_concierge" USING ("users"."id" = nullif(current_setting('app.user_id', true), '')::integer);