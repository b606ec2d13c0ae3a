import type { TestApi } from "../testing/start-test-api";

type Row = Record<string, unknown>;

/** Looks behind the application, past every policy: what an answer says may not be what is kept. */
export class LookBehind {
  constructor(readonly api: TestApi) {}

  async rows(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.api.owner.query<Row>(sql, values)).rows;
  }

  async row(sql: string, values: unknown[] = []): Promise<Row> {
    const rows = await this.rows(sql, values);
    const [row] = rows;
    if (!row || rows.length > 1) throw new Error(`${rows.length} rows instead of one: ${sql}`);
    return row;
  }

  /** What a case has been through, in order. */
  historyOf(caseId: number): Promise<Row[]> {
    return this.rows(
      `SELECT action, from_status AS "from", to_status AS "to", actor_id AS "actorId", note
       FROM case_history WHERE case_id = $1 ORDER BY id`,
      [caseId],
    );
  }

  /** What the audit log holds of something, in order. */
  auditOf(objectType: string, objectId: number): Promise<Row[]> {
    return this.rows(
      `SELECT action, actor_id AS "actorId", before, after FROM audit_logs
       WHERE object_type = $1 AND object_id = $2 ORDER BY id`,
      [objectType, objectId],
    );
  }

  /** The mails about a case, in order. */
  mailsOf(caseId: number): Promise<Row[]> {
    return this.rows(`SELECT template, to_address AS "to" FROM mails WHERE case_id = $1 ORDER BY id`, [
      caseId,
    ]);
  }

  /** The templates of the mails to an address, in order. */
  async mailsTo(address: string): Promise<unknown[]> {
    const rows = await this.rows("SELECT template FROM mails WHERE to_address = $1 ORDER BY id", [address]);
    return rows.map(({ template }) => template);
  }
}
