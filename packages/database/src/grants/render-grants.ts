import { ACTOR_ROLES } from "../migrate/ensure-roles";
import type { TableGrants } from "../schema/grants";

const HEADER = `-- Written by \`npm run grants\` from the declarations beside the tables; never by hand.
-- \`migrate\` runs it after the migrations, as one transaction: what is not declared is taken away. Running
-- transactions keep their sight, the next statement has the new one; nothing is locked.
`;

/** The statements that leave every role exactly what is declared. */
export function renderGrants(tables: readonly TableGrants[]): string {
  const blocks = [...tables].sort((a, b) => a.table.localeCompare(b.table)).map(renderTable);
  return `${HEADER}\n${blocks.join("\n\n")}\n`;
}

function renderTable({ table, grants }: TableGrants): string {
  const lines = ACTOR_ROLES.flatMap((role) => {
    const rights = grants.filter((grant) => role === `magokoro_${grant.role}`).map(renderRight);
    return rights.length === 0 ? [] : [`GRANT ${rights.join(", ")} ON ${table} TO ${role};`];
  });
  return [`REVOKE ALL ON ${table} FROM ${ACTOR_ROLES.join(", ")};`, ...lines].join("\n");
}

const renderRight = ({ verb, columns }: TableGrants["grants"][number]) =>
  columns ? `${verb} (${columns.join(", ")})` : verb;
