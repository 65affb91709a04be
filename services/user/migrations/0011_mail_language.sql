ALTER TABLE "mails" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "privacy_requests" ADD COLUMN "locale" text DEFAULT 'en' NOT NULL;