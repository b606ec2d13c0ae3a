-- Run as magokoro_jobs after graphile-worker's own migrations; safe to run again.
-- Jobs enter in the transaction of the change that causes them, whatever role that transaction has.
CREATE OR REPLACE FUNCTION graphile_worker.enqueue_for_app(name text, payload jsonb, job_key text, run_at timestamptz, max_attempts integer)
  RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = graphile_worker, pg_temp AS $$
  SELECT graphile_worker.add_job(name, payload::json, run_at => coalesce(run_at, now()), job_key => job_key,
    max_attempts => coalesce(max_attempts, 25))
$$;
REVOKE ALL ON FUNCTION graphile_worker.enqueue_for_app(text, jsonb, text, timestamptz, integer) FROM PUBLIC;
GRANT USAGE ON SCHEMA graphile_worker TO magokoro_owner, magokoro_app, magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge, magokoro_system;
GRANT EXECUTE ON FUNCTION graphile_worker.enqueue_for_app(text, jsonb, text, timestamptz, integer) TO magokoro_owner;

-- What an alarm asks of the queue, without a look at what is in it.
CREATE OR REPLACE FUNCTION graphile_worker.queue_state_for_app()
  RETURNS TABLE (depth integer, oldest_age_seconds double precision)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = graphile_worker, pg_temp AS $$
  SELECT count(*)::integer, coalesce(extract(epoch FROM now() - min(run_at)), 0)::double precision
    FROM graphile_worker._private_jobs WHERE is_available AND run_at <= now()
$$;
REVOKE ALL ON FUNCTION graphile_worker.queue_state_for_app() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION graphile_worker.queue_state_for_app() TO magokoro_system;
