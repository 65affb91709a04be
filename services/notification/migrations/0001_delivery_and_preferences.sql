CREATE TABLE "preferences" (
	"owner" text PRIMARY KEY NOT NULL,
	"order_updates_email" boolean NOT NULL,
	"order_updates_sms" boolean NOT NULL,
	"phone" text,
	"marketing_email" boolean NOT NULL,
	"marketing_sms" boolean NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "preferences_sms_has_phone" CHECK ("preferences"."phone" is not null or not ("preferences"."order_updates_sms" or "preferences"."marketing_sms"))
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_channel_known";--> statement-breakpoint
ALTER TABLE "notifications" ALTER COLUMN "request_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "next_try_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "leased_by" text;--> statement-breakpoint
CREATE INDEX "preferences_by_phone" ON "preferences" USING btree ("phone") WHERE "preferences"."phone" is not null;--> statement-breakpoint
CREATE INDEX "notifications_due" ON "notifications" USING btree ("next_try_at") WHERE "notifications"."status" = 'queued';--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_channel_known" CHECK ("notifications"."channel" in ('email', 'sms'));