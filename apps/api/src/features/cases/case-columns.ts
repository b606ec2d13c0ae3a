/** The columns of `cases c`, under the names of `CaseRow`. Days and times stay text: a day has no zone. */
const OWN_COLUMNS = `
  c.id, c.case_number AS "caseNumber", c.kind, c.kind_detail AS "kindDetail", c.customer_id AS "customerId",
  c.partner_id AS "partnerId", c.service_id AS "serviceId", c.support_type_id AS "supportTypeId", c.status, c.title,
  c.request_detail AS "requestDetail", c.contact_channel AS "contactChannel", c.order_route AS "orderRoute", c.priority,
  c.requested_date::text AS "requestedDate", to_char(c.requested_time_from, 'HH24:MI') AS "requestedTimeFrom",
  to_char(c.requested_time_to, 'HH24:MI') AS "requestedTimeTo", c.visit_start AS "visitStart", c.visit_end AS "visitEnd",
  c.visit_address AS "visitAddress", c.estimated_minutes AS "estimatedMinutes", c.estimated_price AS "estimatedPrice",
  c.assignee_ids AS "assigneeIds", c.primary_concierge_id AS "primaryConciergeId", c.partner_seen_at AS "partnerSeenAt",
  c.decline_reason AS "declineReason", c.cancel_reason AS "cancelReason",
  c.started_at AS "startedAt", c.finished_at AS "finishedAt", c.status_since AS "statusSince",
  c.report_approved AS "reportApproved", c.created_by AS "createdBy", c.created_at AS "createdAt",
  c.updated_at AS "updatedAt", c.version`;

/** The concierge who asks, as the transaction knows them; null for everybody else. */
const ASKER = "nullif(current_setting('app.concierge_id', true), '')::integer";

/** Whether row-level security lets the asker see the case's customer now; true where none is chosen yet. */
const isInSight = (isFound: string) => `(c.customer_id IS NULL OR ${isFound}) AS "isCustomerInSight"`;

export const CASE_COLUMNS = `${OWN_COLUMNS},
  ${isInSight("EXISTS (SELECT 1 FROM customers u WHERE u.id = c.customer_id)")}`;

export const CASE_LIST_COLUMNS = `${OWN_COLUMNS},
  coalesce(u.family_name || ' ' || u.given_name, f.family_name || ' ' || f.given_name) AS "customerName",
  coalesce(u.family_name_kana || ' ' || u.given_name_kana, f.family_name_kana || ' ' || f.given_name_kana) AS "customerKana",
  coalesce(u.prefecture || u.city || u.address_line, f.prefecture || f.city || f.address_line) AS "customerAddress",
  u.alert_note AS "customerAlertNote", ${isInSight("u.id IS NOT NULL")}, p.name AS "partnerName",
  (SELECT json_agg(json_build_object('id', g.id, 'name', g.name) ORDER BY g.id <> c.primary_concierge_id, g.kana)
     FROM concierges g WHERE g.id = ANY (c.assignee_ids)) AS assignees,
  c.status = 'completed' AND EXISTS (SELECT 1 FROM reports r WHERE r.case_id = c.id AND r.status <> 'draft') AS "isReportFiled",
  (SELECT a.changed_at FROM case_assignments a WHERE a.case_id = c.id AND a.concierge_id = ${ASKER}) AS "changedAt",
  (SELECT a.seen_at FROM case_assignments a
     WHERE a.case_id = c.id AND a.concierge_id = coalesce(${ASKER}, c.primary_concierge_id)) AS "conciergeSeenAt"`;

/** Out of sight the customer is as the visit left them (`case_customer_facts`). */
export const CASE_LIST_JOINS = `LEFT JOIN customers u ON u.id = c.customer_id
  LEFT JOIN case_customer_facts f ON f.case_id = c.id AND f.customer_id = c.customer_id AND u.id IS NULL
  LEFT JOIN partners p ON p.id = c.partner_id`;
