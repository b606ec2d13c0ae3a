ALTER TABLE "idempotency_keys" ADD COLUMN "answer" "bytea";
--> statement-breakpoint
-- Answers in clear: what is over goes, what may still be asked for keeps its key and loses its answer.
DELETE FROM "idempotency_keys" WHERE "created_at" < now() - interval '24 hours';
--> statement-breakpoint
UPDATE "idempotency_keys" SET "response" = NULL WHERE "response" IS NOT NULL;
