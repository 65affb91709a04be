CREATE TABLE "privacy_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"user_id" uuid NOT NULL,
	"email" text,
	"name" text,
	"email_verified" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"document" jsonb,
	"token_hash" text,
	"expires_at" timestamp with time zone,
	CONSTRAINT "privacy_requests_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "privacy_requests_kind" CHECK ("privacy_requests"."kind" in ('export', 'deletion')),
	CONSTRAINT "privacy_requests_hash_only" CHECK (length("privacy_requests"."token_hash") = 43)
);
--> statement-breakpoint
CREATE TABLE "privacy_steps" (
	"request_id" uuid NOT NULL,
	"peer" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp with time zone,
	"answer" jsonb,
	"last_failure" text,
	CONSTRAINT "privacy_steps_request_id_peer_pk" PRIMARY KEY("request_id","peer"),
	CONSTRAINT "privacy_steps_answered" CHECK (("privacy_steps"."done_at" is null) = ("privacy_steps"."answer" is null))
);
--> statement-breakpoint
ALTER TABLE "privacy_steps" ADD CONSTRAINT "privacy_steps_request_id_privacy_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."privacy_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "privacy_requests_open" ON "privacy_requests" USING btree ("user_id","kind") WHERE "privacy_requests"."finished_at" is null;--> statement-breakpoint
CREATE INDEX "privacy_requests_of_user" ON "privacy_requests" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "privacy_steps_due" ON "privacy_steps" USING btree ("next_try_at") WHERE "privacy_steps"."done_at" is null;