-- Headquarters makes stores: their codes are the sequence's.
GRANT USAGE ON SEQUENCE partner_code_seq TO magokoro_admin, magokoro_system;
