import { z } from "zod";
import { changesOf } from "../core/changes";
import { defineEndpoint } from "../core/endpoint";
import { idParams, version, versionBody } from "../core/fields";
import { RECORD_TAGS } from "../core/tags";
import type { MasterField, MasterFields } from "./master-fields";
import { masterOrderBody } from "./master-order";
import { MASTER_STATUSES } from "./master-status";

const READS = { permission: "masters:read" } as const;
const WRITES = { permission: "masters:write" } as const;
/** Cases and reports show the names of masters. */
const RENAMES = ["masters", "cases", "reports", ...RECORD_TAGS] as const;
const TOUCHES = ["masters", ...RECORD_TAGS] as const;

type Bodies<F extends MasterFields> = { [Name in keyof F]: F[Name]["body"] };
type Fixed<F extends MasterFields> = {
  [Name in keyof F]: F[Name] extends { isFixed: true } ? Name : never;
}[keyof F];
type Rows<F extends MasterFields> = { [Name in keyof F]: F[Name]["row"] };

interface Described<Noun extends string, F extends MasterFields> {
  /** One row of it, as code and the audit log call it: `serviceType`. */
  noun: Noun;
  /** Under `/api/admin` and `/admin/master`: `service-types`; the operations are `adminServiceTypes.find`, … */
  path: string;
  /** Where its page stands, if not there. */
  page?: `/admin/${string}`;
  /** Its name on every screen. */
  label: string;
  /** What whoever adds a row should know. */
  newNote?: string;
  fields: F;
}

/**
 * Describes a simple register that headquarters keeps: a list short enough to be read whole, in an order of
 * its own, whose rows are never deleted, only made inactive. Its operations, page, place in the menu and
 * words in the audit log follow.
 */
export function defineMaster<const Noun extends string, F extends MasterFields>(
  described: Described<Noun, F>,
) {
  const { path, fields } = described;
  const at: `/api/admin/${string}` = `/api/admin/${path}`;
  const operation = (act: string) => ({ id: `admin${pascal(path)}.${act}`, tag: "masters" }) as const;
  const bodies = partsOf(fields, "body") as Bodies<F>;
  const changeable = partsOf(fields, "body", ({ isFixed }) => !isFixed) as Omit<Bodies<F>, Fixed<F>>;
  const body = z.strictObject(bodies);
  const row = z.object({
    id: z.int(),
    ...(partsOf(fields, "row") as Rows<F>),
    status: z.enum(MASTER_STATUSES),
    version: z.int(),
  });
  const setStatus = (act: "activate" | "deactivate", summary: string) =>
    defineEndpoint({
      ...operation(act),
      method: "POST",
      path: `${at}/{id}/${act}`,
      summary,
      touches: TOUCHES,
      access: WRITES,
      params: idParams,
      body: versionBody,
      response: row,
    });

  return {
    ...described,
    page: described.page ?? (`/admin/master/${path}` as const),
    row,
    /** A whole row as it is typed. */
    body,
    /** What of it can be typed anew later. */
    editBody: z.strictObject(changeable),
    find: defineEndpoint({
      ...operation("find"),
      method: "GET",
      path: at,
      summary: "All rows in their order, inactive ones too",
      access: READS,
      response: z.array(row),
    }),
    create: defineEndpoint({
      ...operation("create"),
      method: "POST",
      path: at,
      summary: "Add a row, active and last in order",
      touches: TOUCHES,
      access: WRITES,
      body,
      response: row,
      status: 201,
    }),
    update: defineEndpoint({
      ...operation("update"),
      method: "PUT",
      path: `${at}/{id}`,
      summary: "Change a row; old cases and reports show its new name",
      touches: RENAMES,
      access: WRITES,
      params: idParams,
      body: z.strictObject({ ...changesOf(changeable), version }),
      response: row,
    }),
    reorder: defineEndpoint({
      ...operation("reorder"),
      method: "POST",
      path: `${at}/reorder`,
      summary: "Put all rows in a new order; 409 with the present one where that is not what the asker saw",
      touches: TOUCHES,
      access: WRITES,
      body: masterOrderBody,
      response: z.array(row),
    }),
    activate: setStatus("activate", "Offer a row in forms again"),
    deactivate: setStatus("deactivate", "Offer a row no more; what has it keeps it"),
  };
}

const partsOf = (
  fields: MasterFields,
  part: "body" | "row",
  has: (field: MasterField) => boolean = () => true,
) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => (has(field) ? [[name, field[part]]] : [])),
  );

const pascal = (path: string) => path.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
