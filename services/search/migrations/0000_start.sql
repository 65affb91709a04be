CREATE TABLE "synonyms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"title" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "synonyms_key" UNIQUE("owner","idempotency_key"),
	CONSTRAINT "synonyms_of_owner" UNIQUE("owner","id")
);
