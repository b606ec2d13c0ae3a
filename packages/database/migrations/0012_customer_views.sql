CREATE INDEX "audit_logs_views" ON "audit_logs" USING btree ("actor_id","object_id","at") WHERE "audit_logs"."action" = 'customer.view';--> statement-breakpoint

-- Whether the asker's visit to the page is on record: nobody but administrators reads the log, this says one bit
-- of one's own lines.
CREATE FUNCTION app.viewed_lately(customer integer, visit integer) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM audit_logs l
    WHERE l.actor_id = nullif(current_setting('app.user_id', true), '')::integer AND l.action = 'customer.view'
      AND l.object_type = 'customer' AND l.object_id = customer AND l.at > now() - interval '15 minutes'
      AND (l.after ->> 'caseId')::integer IS NOT DISTINCT FROM visit)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.viewed_lately(integer, integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.viewed_lately(integer, integer) TO magokoro_admin, magokoro_operator, magokoro_partner, magokoro_concierge;
