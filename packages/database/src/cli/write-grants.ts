import { writeFileSync } from "node:fs";
import path from "node:path";
import { allGrants } from "../grants/all-grants";
import { renderGrants } from "../grants/render-grants";

/** `npm run grants`: writes `migrations/grants.sql` from the declarations beside the tables. */
writeFileSync(path.resolve("packages/database/migrations/grants.sql"), renderGrants(allGrants));
