CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"caller" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"to" text NOT NULL,
	"channel" text NOT NULL,
	"template" text NOT NULL,
	"data" jsonb NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"message_id" text,
	"failure" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "notifications_key_once" UNIQUE("caller","key"),
	CONSTRAINT "notifications_status_known" CHECK ("notifications"."status" in ('queued', 'sent', 'failed')),
	CONSTRAINT "notifications_channel_known" CHECK ("notifications"."channel" in ('email')),
	CONSTRAINT "notifications_sent_when" CHECK (("notifications"."status" = 'sent') = ("notifications"."sent_at" is not null))
);
--> statement-breakpoint
CREATE INDEX "notifications_by_recipient" ON "notifications" USING btree ("to","id");