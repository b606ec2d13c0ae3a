import { Pool } from "pg";
import { createTestDatabase, type TestDatabase } from "../../../../../tools/test/create-test-database";
import { createMailboxMailer } from "./mailbox-mailer";
import { describeMailer, testMail, type ArrivedMail } from "./mailer.contract";

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.appUrl, options: "-c role=magokoro_system", max: 5 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function arrived(): Promise<ArrivedMail[]> {
  const { rows } = await pool.query<ArrivedMail>(
    `SELECT from_address AS "from", to_address AS "to", subject, text, html, message_id AS "messageId" FROM mailbox ORDER BY id`,
  );
  return rows;
}

describeMailer("mailbox", () => ({ mailer: createMailboxMailer(pool), arrived }));

describe("mailbox", () => {
  it("keeps one copy of a mail that is sent again after a lost answer", async () => {
    const mailer = createMailboxMailer(pool);
    const mail = testMail();
    await Promise.all([mailer.send(mail), mailer.send(mail)]);
    await mailer.send(mail);
    expect((await arrived()).filter(({ messageId }) => messageId === mail.messageId)).toHaveLength(1);
  });
});
