CREATE TABLE "category_texts" (
	"category_slug" text NOT NULL,
	"locale" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	CONSTRAINT "category_texts_category_slug_locale_pk" PRIMARY KEY("category_slug","locale")
);
--> statement-breakpoint
CREATE TABLE "currencies" (
	"code" text PRIMARY KEY NOT NULL,
	"rate" numeric(18, 8) NOT NULL,
	"minor_digits" integer NOT NULL,
	"step_minor" integer NOT NULL,
	"ending_minor" integer DEFAULT 0 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "currencies_code" CHECK ("currencies"."code" ~ '^[A-Z]{3}$'),
	CONSTRAINT "currencies_rate" CHECK ("currencies"."rate" > 0),
	CONSTRAINT "currencies_step" CHECK ("currencies"."step_minor" between 1 and 1000000),
	CONSTRAINT "currencies_ending" CHECK ("currencies"."ending_minor" >= 0 and "currencies"."ending_minor" < "currencies"."step_minor")
);
--> statement-breakpoint
CREATE TABLE "product_prices" (
	"product_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"price_minor" integer NOT NULL,
	CONSTRAINT "product_prices_product_id_currency_pk" PRIMARY KEY("product_id","currency")
);
--> statement-breakpoint
CREATE TABLE "product_texts" (
	"product_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "product_texts_product_id_locale_pk" PRIMARY KEY("product_id","locale")
);
--> statement-breakpoint
CREATE TABLE "variant_prices" (
	"variant_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"price_minor" integer NOT NULL,
	"compare_at_minor" integer,
	"explicit" boolean DEFAULT false NOT NULL,
	CONSTRAINT "variant_prices_variant_id_currency_pk" PRIMARY KEY("variant_id","currency"),
	CONSTRAINT "variant_prices_price" CHECK ("variant_prices"."price_minor" >= 0),
	CONSTRAINT "variant_prices_compare_at" CHECK ("variant_prices"."compare_at_minor" >= 0)
);
--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "description" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "category_texts" ADD CONSTRAINT "category_texts_category_slug_categories_slug_fk" FOREIGN KEY ("category_slug") REFERENCES "public"."categories"("slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_prices" ADD CONSTRAINT "product_prices_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_prices" ADD CONSTRAINT "product_prices_currency_currencies_code_fk" FOREIGN KEY ("currency") REFERENCES "public"."currencies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_texts" ADD CONSTRAINT "product_texts_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variant_prices" ADD CONSTRAINT "variant_prices_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variant_prices" ADD CONSTRAINT "variant_prices_currency_currencies_code_fk" FOREIGN KEY ("currency") REFERENCES "public"."currencies"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "product_prices_by_price" ON "product_prices" USING btree ("currency","price_minor","product_id");--> statement-breakpoint
CREATE FUNCTION "derived_minor"("base_minor" integer, "c" "currencies") RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  select case
    when base_minor is null or base_minor = 0 then base_minor
    else least(99999999, greatest(
      case when c.ending_minor > 0 then c.ending_minor else c.step_minor end,
      round((base_minor * c.rate * power(10::numeric, c.minor_digits - 2) - c.ending_minor) / c.step_minor) * c.step_minor + c.ending_minor
    ))::integer
  end
$$;--> statement-breakpoint
INSERT INTO "currencies" ("code", "rate", "minor_digits", "step_minor", "ending_minor") VALUES ('EUR', 0.92, 2, 100, 0), ('JPY', 150, 0, 100, 0);--> statement-breakpoint
INSERT INTO "variant_prices" ("variant_id", "currency", "price_minor", "compare_at_minor")
  SELECT v.id, c.code, derived_minor(v.price_minor, c), derived_minor(v.compare_at_minor, c) FROM "variants" v CROSS JOIN "currencies" c;--> statement-breakpoint
INSERT INTO "product_prices" ("product_id", "currency", "price_minor")
  SELECT v.product_id, p.currency, min(p.price_minor) FROM "variants" v JOIN "variant_prices" p ON p.variant_id = v.id
  WHERE v.removed_at IS NULL GROUP BY v.product_id, p.currency;
