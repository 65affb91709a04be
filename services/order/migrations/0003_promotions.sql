CREATE TABLE "promotion_customers" (
	"promotion_id" uuid NOT NULL,
	"email" text NOT NULL,
	"used" integer NOT NULL,
	CONSTRAINT "promotion_customers_promotion_id_email_pk" PRIMARY KEY("promotion_id","email"),
	CONSTRAINT "promotion_customers_used" CHECK ("promotion_customers"."used" >= 0)
);
--> statement-breakpoint
CREATE TABLE "promotions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"offer" jsonb NOT NULL,
	"product_ids" jsonb,
	"minimum_minor" integer DEFAULT 0 NOT NULL,
	"starts_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp with time zone,
	"usage_limit" integer,
	"customer_limit" integer,
	"used" integer DEFAULT 0 NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "promotions_code_unique" UNIQUE("code"),
	CONSTRAINT "promotions_used_within" CHECK ("promotions"."used" >= 0 and ("promotions"."usage_limit" is null or "promotions"."used" <= "promotions"."usage_limit")),
	CONSTRAINT "promotions_minimum" CHECK ("promotions"."minimum_minor" >= 0),
	CONSTRAINT "promotions_limits" CHECK ("promotions"."usage_limit" >= 0 and "promotions"."customer_limit" >= 1)
);
--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_payable";--> statement-breakpoint
ALTER TABLE "carts" ADD COLUMN "code" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "promotion_id" uuid;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "code" text;--> statement-breakpoint
ALTER TABLE "promotion_customers" ADD CONSTRAINT "promotion_customers_promotion_id_promotions_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_promotion_id_promotions_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_payable" CHECK ("orders"."status" <> 'awaiting_payment' or "orders"."total_minor" = 0 or ("orders"."payment_id" is not null and "orders"."payment_url" is not null and "orders"."payable_until" is not null));