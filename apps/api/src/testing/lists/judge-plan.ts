/** A node of EXPLAIN (ANALYZE, FORMAT JSON). */
interface PlanNode {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: PlanNode[];
}

export interface Bounds {
  /** So many rows at most go into a sort. */
  sorted: number;
  /** So many rows at most are read of big tables. */
  read: number;
  /** A table may be read from its start, for the reading stops. */
  stops?: boolean;
}

const BIG = new Set([
  "cases",
  "customers",
  "reports",
  "users",
  "mails",
  "audit_logs",
  "case_assignments",
  "case_customer_facts",
  "store_customers",
]);

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

const rowsOf = (node: PlanNode) => node["Actual Rows"] * node["Actual Loops"];

function rowsRead(node: PlanNode): number {
  if (!BIG.has(node["Relation Name"] ?? "")) return 0;
  const removed = (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0);
  return rowsOf(node) + removed * node["Actual Loops"];
}

/** What of a plan would hurt in a big table, in words; nothing for a good one. */
export function judgePlan(plan: unknown, { sorted, read, stops = false }: Bounds): string[] {
  // One element with one plan: the form EXPLAIN has.
  const [{ Plan: root }] = plan as [{ Plan: PlanNode }];
  const nodes = nodesOf(root);
  const scans = nodes.filter(
    (node) => node["Node Type"] === "Seq Scan" && BIG.has(node["Relation Name"] ?? "") && !stops,
  );
  const sorts = nodes.filter((node) => node["Node Type"].endsWith("Sort"));
  const total = nodes.reduce((sum, node) => sum + rowsRead(node), 0);
  return [
    ...scans.map((node) => `reads all of ${node["Relation Name"]}`),
    ...sorts.flatMap(({ Plans = [] }) =>
      Plans.map(rowsOf).flatMap((rows) => (rows > sorted ? [`sorts ${rows} rows, not ${sorted}`] : [])),
    ),
    ...(total > read ? [`reads ${total} rows, not ${read}`] : []),
  ];
}
