ALTER TABLE "carts" ADD COLUMN "locale" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "locale" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "promotions" ADD COLUMN "minimum_in" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "carts" ADD CONSTRAINT "carts_currency_known" CHECK ("carts"."currency" in ('USD', 'EUR', 'JPY'));--> statement-breakpoint
ALTER TABLE "carts" ADD CONSTRAINT "carts_locale_known" CHECK ("carts"."locale" in ('en', 'de'));--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_currency_known" CHECK ("orders"."currency" in ('USD', 'EUR', 'JPY'));--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_locale_known" CHECK ("orders"."locale" in ('en', 'de'));