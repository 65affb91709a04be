CREATE TABLE "product_ratings" (
	"product_id" uuid PRIMARY KEY NOT NULL,
	"stars_1" integer DEFAULT 0 NOT NULL,
	"stars_2" integer DEFAULT 0 NOT NULL,
	"stars_3" integer DEFAULT 0 NOT NULL,
	"stars_4" integer DEFAULT 0 NOT NULL,
	"stars_5" integer DEFAULT 0 NOT NULL,
	"count" integer GENERATED ALWAYS AS (stars_1 + stars_2 + stars_3 + stars_4 + stars_5) STORED NOT NULL,
	"average" numeric(3, 2) GENERATED ALWAYS AS (round((stars_1 + 2 * stars_2 + 3 * stars_3 + 4 * stars_4 + 5 * stars_5)::numeric / nullif(stars_1 + stars_2 + stars_3 + stars_4 + stars_5, 0), 2)) STORED,
	CONSTRAINT "product_ratings_counts" CHECK (least("product_ratings"."stars_1", "product_ratings"."stars_2", "product_ratings"."stars_3", "product_ratings"."stars_4", "product_ratings"."stars_5") >= 0)
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "review_reports" (
	"review_id" uuid NOT NULL,
	"reporter" text NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_reports_review_id_reporter_pk" PRIMARY KEY("review_id","reporter"),
	CONSTRAINT "review_reports_reason_known" CHECK ("review_reports"."reason" in ('advertising', 'insulting', 'off-topic', 'private', 'other'))
);
--> statement-breakpoint
CREATE TABLE "review_votes" (
	"review_id" uuid NOT NULL,
	"account" text NOT NULL,
	CONSTRAINT "review_votes_review_id_account_pk" PRIMARY KEY("review_id","account")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"account" text,
	"author" text NOT NULL,
	"locale" text NOT NULL,
	"rating" smallint NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"verified" boolean NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"answer" text,
	"answered_at" timestamp with time zone,
	"helpful" integer DEFAULT 0 NOT NULL,
	"reports" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp with time zone,
	CONSTRAINT "reviews_rating" CHECK ("reviews"."rating" between 1 and 5),
	CONSTRAINT "reviews_state_known" CHECK ("reviews"."state" in ('pending', 'approved', 'rejected', 'reported')),
	CONSTRAINT "reviews_locale_known" CHECK ("reviews"."locale" in ('en', 'de')),
	CONSTRAINT "reviews_reason_of_rejected" CHECK (("reviews"."state" = 'rejected') = ("reviews"."reason" is not null)),
	CONSTRAINT "reviews_answered_when" CHECK (("reviews"."answer" is null) = ("reviews"."answered_at" is null)),
	CONSTRAINT "reviews_counts" CHECK ("reviews"."helpful" >= 0 and "reviews"."reports" >= 0)
);
--> statement-breakpoint
ALTER TABLE "product_ratings" ADD CONSTRAINT "product_ratings_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_reports" ADD CONSTRAINT "review_reports_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_votes" ADD CONSTRAINT "review_votes_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rate_limits_over" ON "rate_limits" USING btree ("expire");--> statement-breakpoint
CREATE INDEX "review_reports_of_reporter" ON "review_reports" USING btree ("reporter");--> statement-breakpoint
CREATE INDEX "review_votes_of_account" ON "review_votes" USING btree ("account");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_of_account" ON "reviews" USING btree ("account","product_id") WHERE "reviews"."account" is not null;--> statement-breakpoint
CREATE INDEX "reviews_newest" ON "reviews" USING btree ("product_id","created_at","id") WHERE "reviews"."state" = 'approved';--> statement-breakpoint
CREATE INDEX "reviews_by_rating" ON "reviews" USING btree ("product_id","rating","id") WHERE "reviews"."state" = 'approved';--> statement-breakpoint
CREATE INDEX "reviews_by_helpful" ON "reviews" USING btree ("product_id","helpful","id") WHERE "reviews"."state" = 'approved';--> statement-breakpoint
CREATE INDEX "reviews_by_state" ON "reviews" USING btree ("state","id");--> statement-breakpoint
CREATE FUNCTION count_review() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	product uuid := coalesce(new.product_id, old.product_id);
	was int := CASE WHEN old.state = 'approved' THEN old.rating END;
	becomes int := CASE WHEN new.state = 'approved' THEN new.rating END;
BEGIN
	IF was IS NOT DISTINCT FROM becomes THEN
		RETURN NULL;
	END IF;
	INSERT INTO product_ratings (product_id) VALUES (product) ON CONFLICT DO NOTHING;
	UPDATE product_ratings SET
		stars_1 = stars_1 + (becomes IS NOT DISTINCT FROM 1)::int - (was IS NOT DISTINCT FROM 1)::int,
		stars_2 = stars_2 + (becomes IS NOT DISTINCT FROM 2)::int - (was IS NOT DISTINCT FROM 2)::int,
		stars_3 = stars_3 + (becomes IS NOT DISTINCT FROM 3)::int - (was IS NOT DISTINCT FROM 3)::int,
		stars_4 = stars_4 + (becomes IS NOT DISTINCT FROM 4)::int - (was IS NOT DISTINCT FROM 4)::int,
		stars_5 = stars_5 + (becomes IS NOT DISTINCT FROM 5)::int - (was IS NOT DISTINCT FROM 5)::int
	WHERE product_id = product;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER reviews_counted AFTER INSERT OR UPDATE OF state, rating OR DELETE ON reviews
	FOR EACH ROW EXECUTE FUNCTION count_review();
