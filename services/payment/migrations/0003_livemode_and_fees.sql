DROP INDEX "payments_unsettled";--> statement-breakpoint
ALTER TABLE "reconciliations" ALTER COLUMN "watermark" SET DEFAULT 0;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "livemode" boolean;--> statement-breakpoint
CREATE INDEX "payments_unsettled" ON "payments" USING btree ("looked_at" nulls first) WHERE "payments"."status" in ('open', 'authorized') or ("payments"."captured_minor" > 0 and "payments"."fee_minor" is null);