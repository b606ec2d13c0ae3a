-- Written by `npm run grants` from the declarations beside the tables; never by hand.
-- `migrate` runs it after the migrations, as one transaction: what is not declared is taken away. Running
-- transactions keep their sight, the next statement has the new one; nothing is locked.

REVOKE ALL ON audit_logs FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, INSERT ON audit_logs TO magokoro_admin;
GRANT INSERT ON audit_logs TO magokoro_operator;
GRANT INSERT ON audit_logs TO magokoro_partner;
GRANT INSERT ON audit_logs TO magokoro_concierge;
GRANT SELECT, INSERT ON audit_logs TO magokoro_system;

REVOKE ALL ON cache_entries FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON cache_entries TO magokoro_system;

REVOKE ALL ON case_assignments FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT ON case_assignments TO magokoro_admin;
GRANT SELECT ON case_assignments TO magokoro_operator;
GRANT SELECT ON case_assignments TO magokoro_partner;
GRANT SELECT, UPDATE (seen_at, changed_at) ON case_assignments TO magokoro_concierge;
GRANT SELECT, INSERT, UPDATE, DELETE ON case_assignments TO magokoro_system;

REVOKE ALL ON case_customer_facts FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT ON case_customer_facts TO magokoro_admin;
GRANT SELECT ON case_customer_facts TO magokoro_operator;
GRANT SELECT ON case_customer_facts TO magokoro_partner;
GRANT SELECT ON case_customer_facts TO magokoro_concierge;
GRANT SELECT, INSERT, UPDATE, DELETE ON case_customer_facts TO magokoro_system;

REVOKE ALL ON case_history FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT ON case_history TO magokoro_admin;
GRANT SELECT, INSERT ON case_history TO magokoro_operator;
GRANT SELECT, INSERT ON case_history TO magokoro_partner;
GRANT INSERT ON case_history TO magokoro_concierge;
GRANT SELECT, INSERT ON case_history TO magokoro_system;

REVOKE ALL ON case_log_entries FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT ON case_log_entries TO magokoro_admin;
GRANT SELECT, INSERT ON case_log_entries TO magokoro_operator;
GRANT SELECT, INSERT ON case_log_entries TO magokoro_partner;
GRANT SELECT, INSERT ON case_log_entries TO magokoro_concierge;
GRANT SELECT, INSERT ON case_log_entries TO magokoro_system;

REVOKE ALL ON case_number_counters FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON case_number_counters TO magokoro_system;

REVOKE ALL ON cases FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT ON cases TO magokoro_admin;
GRANT SELECT, INSERT, UPDATE, DELETE ON cases TO magokoro_operator;
GRANT SELECT, INSERT, UPDATE, DELETE ON cases TO magokoro_partner;
GRANT SELECT, UPDATE (status, visit_start, visit_end, concierge_seen_at, started_at, finished_at, status_since, report_approved, updated_at, version) ON cases TO magokoro_concierge;
GRANT SELECT, INSERT, UPDATE, DELETE ON cases TO magokoro_system;

REVOKE ALL ON concierge_days FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT ON concierge_days TO magokoro_admin;
GRANT SELECT, INSERT, UPDATE, DELETE ON concierge_days TO magokoro_partner;
GRANT SELECT ON concierge_days TO magokoro_concierge;
GRANT SELECT, INSERT, UPDATE, DELETE ON concierge_days TO magokoro_system;

REVOKE ALL ON concierge_fits FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT ON concierge_fits TO magokoro_admin;
GRANT SELECT ON concierge_fits TO magokoro_operator;
GRANT SELECT, INSERT, UPDATE, DELETE ON concierge_fits TO magokoro_partner;
GRANT SELECT, INSERT, UPDATE, DELETE ON concierge_fits TO magokoro_system;

REVOKE ALL ON concierges FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, INSERT (partner_id, name, kana, email), UPDATE (partner_id, status, updated_at, version) ON concierges TO magokoro_admin;
GRANT SELECT ON concierges TO magokoro_operator;
GRANT SELECT, INSERT (id, partner_id, name, kana, phone, email, birth_date, address, employment_type, hired_on, skills, working_hours, notes), UPDATE (id, name, kana, phone, email, birth_date, address, employment_type, hired_on, skills, working_hours, notes, status, updated_at, version) ON concierges TO magokoro_partner;
GRANT SELECT (id, partner_id, name, kana, status) ON concierges TO magokoro_concierge;
GRANT SELECT, INSERT, UPDATE, DELETE ON concierges TO magokoro_system;

REVOKE ALL ON customer_billing FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT ON customer_billing TO magokoro_admin;
GRANT SELECT, INSERT, UPDATE ON customer_billing TO magokoro_operator;
GRANT SELECT, INSERT, UPDATE ON customer_billing TO magokoro_partner;
GRANT SELECT, INSERT, UPDATE, DELETE ON customer_billing TO magokoro_system;

REVOKE ALL ON customer_contacts FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT ON customer_contacts TO magokoro_admin;
GRANT SELECT, INSERT, UPDATE, DELETE ON customer_contacts TO magokoro_operator;
GRANT SELECT, INSERT, UPDATE, DELETE ON customer_contacts TO magokoro_partner;
GRANT SELECT ON customer_contacts TO magokoro_concierge;
GRANT SELECT, INSERT, UPDATE, DELETE ON customer_contacts TO magokoro_system;

REVOKE ALL ON customer_office_notes FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT ON customer_office_notes TO magokoro_admin;
GRANT SELECT, INSERT, UPDATE ON customer_office_notes TO magokoro_operator;
GRANT SELECT, INSERT, UPDATE, DELETE ON customer_office_notes TO magokoro_system;

REVOKE ALL ON customers FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT ON customers TO magokoro_admin;
GRANT SELECT, INSERT, UPDATE ON customers TO magokoro_operator;
GRANT SELECT (id, member_number, family_name, given_name, family_name_kana, given_name_kana, gender, birth_date, home_phone, mobile_phone, email, postal_code, prefecture, city, address_line, building, latitude, longitude, location_precision, partner_id, primary_concierge_id, is_facility, deceased_at, care_call_refused, address_faulty, hobbies, notes, alert_note, status, search_name, search_address, search_phone, search_grams, visit_count, last_visit_at, last_service_name, last_concierge_name, created_by, created_at, updated_at, version, billing_name, billing_postal_code, billing_address, registration_route, referrer_code, payment_method, collection_method, dm_refused), INSERT (id, member_number, family_name, given_name, family_name_kana, given_name_kana, gender, birth_date, home_phone, mobile_phone, email, postal_code, prefecture, city, address_line, building, latitude, longitude, location_precision, partner_id, primary_concierge_id, is_facility, deceased_at, care_call_refused, address_faulty, hobbies, notes, alert_note, status, search_name, search_address, search_phone, search_grams, visit_count, last_visit_at, last_service_name, last_concierge_name, created_by, created_at, updated_at, version, billing_name, billing_postal_code, billing_address, registration_route, referrer_code, payment_method, collection_method, dm_refused), UPDATE (id, member_number, family_name, given_name, family_name_kana, given_name_kana, gender, birth_date, home_phone, mobile_phone, email, postal_code, prefecture, city, address_line, building, latitude, longitude, location_precision, primary_concierge_id, is_facility, deceased_at, care_call_refused, address_faulty, hobbies, notes, alert_note, status, search_name, search_address, search_phone, search_grams, visit_count, last_visit_at, last_service_name, last_concierge_name, created_by, created_at, updated_at, version, billing_name, billing_postal_code, billing_address, registration_route, referrer_code, payment_method, collection_method, dm_refused) ON customers TO magokoro_partner;
GRANT SELECT (id, member_number, family_name, given_name, family_name_kana, given_name_kana, gender, birth_date, home_phone, mobile_phone, postal_code, prefecture, city, address_line, building, latitude, longitude, location_precision, partner_id, primary_concierge_id, is_facility, deceased_at, address_faulty, hobbies, notes, alert_note, status, search_name, search_address, search_phone, search_grams, version) ON customers TO magokoro_concierge;
GRANT SELECT, INSERT, UPDATE, DELETE ON customers TO magokoro_system;

REVOKE ALL ON files FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT ON files TO magokoro_admin;
GRANT SELECT ON files TO magokoro_operator;
GRANT SELECT, INSERT, UPDATE ON files TO magokoro_partner;
GRANT SELECT, INSERT, UPDATE ON files TO magokoro_concierge;
GRANT SELECT, INSERT, UPDATE, DELETE ON files TO magokoro_system;

REVOKE ALL ON former_concierges FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT ON former_concierges TO magokoro_admin;
GRANT SELECT ON former_concierges TO magokoro_operator;
GRANT SELECT ON former_concierges TO magokoro_partner;
GRANT SELECT ON former_concierges TO magokoro_concierge;
GRANT SELECT, INSERT, UPDATE, DELETE ON former_concierges TO magokoro_system;

REVOKE ALL ON idempotency_keys FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO magokoro_admin;
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO magokoro_operator;
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO magokoro_partner;
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO magokoro_concierge;
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO magokoro_system;

REVOKE ALL ON login_guards FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT (user_id, locked_until) ON login_guards TO magokoro_admin;
GRANT SELECT, INSERT, UPDATE, DELETE ON login_guards TO magokoro_system;

REVOKE ALL ON mail_stops FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT ON mail_stops TO magokoro_admin;
GRANT SELECT, INSERT, UPDATE, DELETE ON mail_stops TO magokoro_system;

REVOKE ALL ON mailbox FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON mailbox TO magokoro_system;

REVOKE ALL ON mails FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT ON mails TO magokoro_admin;
GRANT SELECT, INSERT, UPDATE, DELETE ON mails TO magokoro_system;

REVOKE ALL ON notices FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, UPDATE (read_at) ON notices TO magokoro_operator;
GRANT SELECT, UPDATE (read_at) ON notices TO magokoro_concierge;
GRANT SELECT, INSERT, UPDATE, DELETE ON notices TO magokoro_system;

REVOKE ALL ON partner_rates FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, INSERT, DELETE ON partner_rates TO magokoro_admin;
GRANT SELECT ON partner_rates TO magokoro_partner;
GRANT SELECT ON partner_rates TO magokoro_concierge;
GRANT SELECT, INSERT, UPDATE, DELETE ON partner_rates TO magokoro_system;

REVOKE ALL ON partner_requests FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, UPDATE (status, answerer_name, answer, answered_at, version) ON partner_requests TO magokoro_admin;
GRANT SELECT, INSERT (partner_id, kind, concierge_id, wish, message, requester_name, created_by), UPDATE (status, version) ON partner_requests TO magokoro_partner;
GRANT SELECT, INSERT, UPDATE, DELETE ON partner_requests TO magokoro_system;

REVOKE ALL ON partner_service_areas FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, INSERT, DELETE ON partner_service_areas TO magokoro_admin;
GRANT SELECT ON partner_service_areas TO magokoro_operator;
GRANT SELECT ON partner_service_areas TO magokoro_partner;
GRANT SELECT, INSERT, UPDATE, DELETE ON partner_service_areas TO magokoro_system;

REVOKE ALL ON partner_services FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON partner_services TO magokoro_admin;
GRANT SELECT ON partner_services TO magokoro_operator;
GRANT SELECT, INSERT, UPDATE, DELETE ON partner_services TO magokoro_partner;
GRANT SELECT, INSERT, UPDATE, DELETE ON partner_services TO magokoro_system;

REVOKE ALL ON partners FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, INSERT, UPDATE ON partners TO magokoro_admin;
GRANT SELECT ON partners TO magokoro_operator;
GRANT SELECT, UPDATE (name, representative, representative_kana, phone, email, postal_code, prefecture, city, address_line, building, latitude, longitude, location_precision, open_hours, closed_dates, closes_on_holidays, reply_hours, night_name, night_phone, night_email, invoice_number, notes, updated_at, version) ON partners TO magokoro_partner;
GRANT SELECT (id, code, name, phone, email, primary_rate_bp, performer_rate_bp) ON partners TO magokoro_concierge;
GRANT SELECT, INSERT, UPDATE, DELETE ON partners TO magokoro_system;

REVOKE ALL ON password_history FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON password_history TO magokoro_system;

REVOKE ALL ON password_resets FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON password_resets TO magokoro_system;

REVOKE ALL ON rate_limits FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limits TO magokoro_system;

REVOKE ALL ON recovery_codes FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON recovery_codes TO magokoro_system;

REVOKE ALL ON report_files FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT ON report_files TO magokoro_admin;
GRANT SELECT ON report_files TO magokoro_operator;
GRANT SELECT, INSERT, UPDATE, DELETE ON report_files TO magokoro_partner;
GRANT SELECT, INSERT, UPDATE, DELETE ON report_files TO magokoro_concierge;
GRANT SELECT, INSERT, UPDATE, DELETE ON report_files TO magokoro_system;

REVOKE ALL ON reports FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT ON reports TO magokoro_admin;
GRANT SELECT ON reports TO magokoro_operator;
GRANT SELECT, UPDATE ON reports TO magokoro_partner;
GRANT SELECT, INSERT, UPDATE ON reports TO magokoro_concierge;
GRANT SELECT, INSERT, UPDATE, DELETE ON reports TO magokoro_system;

REVOKE ALL ON second_factors FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT (user_id, confirmed_at) ON second_factors TO magokoro_admin;
GRANT SELECT, INSERT, UPDATE, DELETE ON second_factors TO magokoro_system;

REVOKE ALL ON service_types FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, INSERT (code, name, display_order), UPDATE (name, status, display_order, updated_at, version) ON service_types TO magokoro_admin;
GRANT SELECT ON service_types TO magokoro_operator;
GRANT SELECT ON service_types TO magokoro_partner;
GRANT SELECT ON service_types TO magokoro_concierge;
GRANT SELECT, INSERT, UPDATE, DELETE ON service_types TO magokoro_system;

REVOKE ALL ON services FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, INSERT (code, name, display_order, kana, service_type_id, support_type_id, base_price, tax_rate_bp, minutes, skills), UPDATE (name, status, display_order, updated_at, version, kana, service_type_id, support_type_id, base_price, tax_rate_bp, minutes, skills) ON services TO magokoro_admin;
GRANT SELECT ON services TO magokoro_operator;
GRANT SELECT ON services TO magokoro_partner;
GRANT SELECT ON services TO magokoro_concierge;
GRANT SELECT, INSERT, UPDATE, DELETE ON services TO magokoro_system;

REVOKE ALL ON session_spent_tokens FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON session_spent_tokens TO magokoro_system;

REVOKE ALL ON sessions FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO magokoro_system;

REVOKE ALL ON store_customers FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT ON store_customers TO magokoro_admin;
GRANT SELECT ON store_customers TO magokoro_operator;
GRANT SELECT ON store_customers TO magokoro_partner;
GRANT SELECT ON store_customers TO magokoro_concierge;
GRANT SELECT, INSERT, UPDATE, DELETE ON store_customers TO magokoro_system;

REVOKE ALL ON support_types FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT, INSERT (code, name, display_order), UPDATE (name, status, display_order, updated_at, version) ON support_types TO magokoro_admin;
GRANT SELECT ON support_types TO magokoro_operator;
GRANT SELECT ON support_types TO magokoro_partner;
GRANT SELECT ON support_types TO magokoro_concierge;
GRANT SELECT, INSERT, UPDATE, DELETE ON support_types TO magokoro_system;

REVOKE ALL ON users FROM magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT SELECT (id, email, name, name_kana, user_type, partner_id, concierge_id, status, must_change_password, password_changed_at, last_login_at, avatar_key, created_at, updated_at, version), INSERT (email, password_hash, name, name_kana, user_type, partner_id, concierge_id, must_change_password), UPDATE (email, name, name_kana, user_type, partner_id, concierge_id, status, updated_at, version) ON users TO magokoro_admin;
GRANT SELECT (id, email, name, name_kana, user_type, partner_id, concierge_id, status, must_change_password, password_changed_at, last_login_at, avatar_key, created_at, updated_at, version) ON users TO magokoro_operator;
GRANT SELECT (id, email, name, name_kana, user_type, partner_id, concierge_id, status, must_change_password, password_changed_at, last_login_at, avatar_key, created_at, updated_at, version) ON users TO magokoro_partner;
GRANT SELECT (id, email, name, name_kana, user_type, partner_id, concierge_id, status, must_change_password, password_changed_at, last_login_at, avatar_key, created_at, updated_at, version) ON users TO magokoro_concierge;
GRANT SELECT, INSERT, UPDATE, DELETE ON users TO magokoro_system;
