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
CREATE TABLE "baskets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_ids" uuid[] NOT NULL,
	"bought_at" timestamp with time zone NOT NULL,
	CONSTRAINT "baskets_filled" CHECK (cardinality("baskets"."product_ids") between 1 and 20)
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"product_id" uuid PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"next_try_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "features" (
	"product_id" uuid NOT NULL,
	"feature" text NOT NULL,
	"weight" real NOT NULL,
	CONSTRAINT "features_product_id_feature_pk" PRIMARY KEY("product_id","feature")
);
--> statement-breakpoint
CREATE TABLE "pairs" (
	"product_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"baskets" integer NOT NULL,
	CONSTRAINT "pairs_product_id_other_id_pk" PRIMARY KEY("product_id","other_id"),
	CONSTRAINT "pairs_differ" CHECK ("pairs"."product_id" <> "pairs"."other_id")
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"available" boolean NOT NULL,
	"family" text NOT NULL,
	"categories" text[] NOT NULL,
	"price_minor" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"seen_by" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "products_price" CHECK ("products"."price_minor" >= 0)
);
--> statement-breakpoint
CREATE TABLE "purchases" (
	"visitor" text NOT NULL,
	"product_id" uuid NOT NULL,
	"bought_at" timestamp with time zone NOT NULL,
	CONSTRAINT "purchases_visitor_product_id_pk" PRIMARY KEY("visitor","product_id")
);
--> statement-breakpoint
CREATE TABLE "rebuilds" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rebuilds_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"status" text DEFAULT 'running' NOT NULL,
	"cursor" text,
	"products" integer DEFAULT 0 NOT NULL,
	"baskets" integer DEFAULT 0 NOT NULL,
	"leased_until" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "rebuilds_status_known" CHECK ("rebuilds"."status" in ('running', 'done'))
);
--> statement-breakpoint
CREATE TABLE "sales" (
	"product_id" uuid PRIMARY KEY NOT NULL,
	"baskets" integer NOT NULL,
	"heat" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "views" (
	"visitor" text NOT NULL,
	"product_id" uuid NOT NULL,
	"viewed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "views_visitor_product_id_pk" PRIMARY KEY("visitor","product_id")
);
--> statement-breakpoint
CREATE TABLE "visitors" (
	"id" text PRIMARY KEY NOT NULL,
	"personalised" boolean NOT NULL,
	"erased" boolean DEFAULT false NOT NULL,
	"chosen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "features" ADD CONSTRAINT "features_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_of_subject" ON "audit_log" USING btree ("subject","id");--> statement-breakpoint
CREATE INDEX "audit_log_of_actor" ON "audit_log" USING btree ("actor","id");--> statement-breakpoint
CREATE INDEX "baskets_by_age" ON "baskets" USING btree ("bought_at");--> statement-breakpoint
CREATE INDEX "changes_due" ON "changes" USING btree ("next_try_at");--> statement-breakpoint
CREATE INDEX "features_shared" ON "features" USING btree ("feature","product_id");--> statement-breakpoint
CREATE INDEX "pairs_frequent" ON "pairs" USING btree ("product_id","baskets" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "products_newest" ON "products" USING btree ("created_at" DESC NULLS LAST) WHERE available;--> statement-breakpoint
CREATE INDEX "products_of_category" ON "products" USING gin ("categories");--> statement-breakpoint
CREATE INDEX "purchases_by_age" ON "purchases" USING btree ("bought_at");--> statement-breakpoint
CREATE UNIQUE INDEX "rebuilds_one" ON "rebuilds" USING btree ("status") WHERE "rebuilds"."status" = 'running';--> statement-breakpoint
CREATE INDEX "sales_hottest" ON "sales" USING btree ("heat" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "views_latest" ON "views" USING btree ("visitor","viewed_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "views_by_age" ON "views" USING btree ("viewed_at");--> statement-breakpoint
CREATE INDEX "visitors_by_age" ON "visitors" USING btree ("chosen_at");
--> statement-breakpoint
CREATE FUNCTION audit_log_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only added to';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_log_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION audit_log_only_grows();
--> statement-breakpoint
-- An empty database reads the catalogue that is there.
INSERT INTO "rebuilds" DEFAULT VALUES;
