import type { z } from "zod";
import type { Endpoint } from "../core/endpoint";
import type { idParams, versionBody } from "../core/fields";
import type { MasterFields } from "./master-fields";
import type { masterOrderBody } from "./master-order";
import type { MasterStatus } from "./master-status";

/** What every master's row has, whichever fields come on top. */
export interface MasterRow {
  id: number;
  name: string;
  code: string;
  status: MasterStatus;
  version: number;
  [field: string]: unknown;
}

export interface MasterValues {
  name: string;
  [field: string]: unknown;
}

export interface MasterChanges {
  name?: string | undefined;
  version: number;
  [field: string]: unknown;
}

type None = z.ZodUndefined;
type Row = z.ZodType<MasterRow>;
type Rows = z.ZodType<MasterRow[]>;
type Values = z.ZodType<MasterValues, MasterValues>;
type StatusAct = Endpoint<typeof idParams, None, typeof versionBody, Row>;

/** A master as code knows it that serves them all: what `defineMaster` makes, without the fields of one. */
export interface AnyMaster<Noun extends string = string> {
  noun: Noun;
  path: string;
  page: string;
  label: string;
  newNote?: string;
  fields: MasterFields;
  row: z.ZodObject;
  body: Values;
  editBody: Values;
  find: Endpoint<None, None, None, Rows>;
  create: Endpoint<None, None, Values, Row>;
  update: Endpoint<typeof idParams, None, z.ZodType<MasterChanges, MasterChanges>, Row>;
  reorder: Endpoint<None, None, typeof masterOrderBody, Rows>;
  activate: StatusAct;
  deactivate: StatusAct;
}
