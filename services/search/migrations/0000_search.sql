CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
CREATE SEQUENCE "documents_seq" AS bigint;
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "audit_log_action" CHECK ("audit_log"."action" ~ '^[a-z]+(-[a-z]+)*[.][a-z]+(-[a-z]+)*$')
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"product_id" uuid PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"next_try_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"generation" integer NOT NULL,
	"product_id" uuid NOT NULL,
	"version" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"body" jsonb,
	CONSTRAINT "documents_generation_product_id_pk" PRIMARY KEY("generation","product_id"),
	CONSTRAINT "documents_version" CHECK ("documents"."version" >= 0)
);
--> statement-breakpoint
CREATE TABLE "generations" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "generations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"status" text DEFAULT 'building' NOT NULL,
	"cursor" text,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"leased_until" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "generations_status_known" CHECK ("generations"."status" in ('building', 'active', 'retired')),
	CONSTRAINT "generations_done" CHECK ("generations"."done" >= 0)
);
--> statement-breakpoint
CREATE TABLE "synonym_sets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"locale" text NOT NULL,
	"terms" text[] NOT NULL,
	"means" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "synonym_sets_terms" CHECK (cardinality("synonym_sets"."terms") between 1 and 50),
	CONSTRAINT "synonym_sets_related" CHECK (cardinality("synonym_sets"."terms") + cardinality("synonym_sets"."means") >= 2)
);
--> statement-breakpoint
CREATE TABLE "words" (
	"locale" text NOT NULL,
	"folded" text NOT NULL,
	CONSTRAINT "words_locale_folded_pk" PRIMARY KEY("locale","folded")
);
--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_generation_generations_id_fk" FOREIGN KEY ("generation") REFERENCES "public"."generations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_of_subject" ON "audit_log" USING btree ("subject","id");--> statement-breakpoint
CREATE INDEX "audit_log_of_actor" ON "audit_log" USING btree ("actor","id");--> statement-breakpoint
CREATE INDEX "changes_due" ON "changes" USING btree ("next_try_at");--> statement-breakpoint
CREATE UNIQUE INDEX "documents_by_seq" ON "documents" USING btree ("generation","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "generations_one" ON "generations" USING btree ("status") WHERE "generations"."status" <> 'retired';--> statement-breakpoint
CREATE INDEX "words_alike" ON "words" USING gin ("folded" gin_trgm_ops);--> statement-breakpoint
CREATE FUNCTION audit_log_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only added to';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_log_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION audit_log_only_grows();
--> statement-breakpoint
-- Words that share trigrams with one: "vase" and "vaze" have two of eight in common.
CREATE FUNCTION words_alike(wanted_locale text, wanted text, at_most int) RETURNS SETOF text
LANGUAGE sql STABLE SET pg_trgm.similarity_threshold = 0.2 AS $$
  SELECT folded FROM words WHERE locale = wanted_locale AND folded % wanted
  ORDER BY similarity(folded, wanted) DESC, folded LIMIT at_most
$$;
--> statement-breakpoint
-- A new search serves an empty catalogue, and builds the first whole copy of what product has.
INSERT INTO "generations" ("status", "total", "finished_at") VALUES ('active', 0, now()), ('building', NULL, NULL);
