CREATE TABLE "verified_emails" (
	"email" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"verified_at" timestamp with time zone NOT NULL,
	CONSTRAINT "verified_emails_account_unique" UNIQUE("account")
);
--> statement-breakpoint
ALTER TABLE "carts" DROP CONSTRAINT "carts_status_known";--> statement-breakpoint
ALTER TABLE "carts" ADD COLUMN "notices" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "carts" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "account" text;--> statement-breakpoint
ALTER TABLE "carts" ADD CONSTRAINT "carts_merged_into_carts_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."carts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carts" ADD CONSTRAINT "carts_status_known" CHECK ("carts"."status" in ('open', 'ordered', 'merged'));--> statement-breakpoint
-- A user's open carts become one: the newest has what was in all of them.
CREATE TEMPORARY TABLE "kept_carts" ON COMMIT DROP AS
SELECT DISTINCT ON ("owner") "owner", "id" FROM "carts" WHERE "status" = 'open' AND "owner" LIKE 'user:%' ORDER BY "owner", "id" DESC;--> statement-breakpoint
INSERT INTO "cart_lines" ("cart_id", "variant_id", "product_id", "slug", "sku", "title", "variant_title", "options", "image", "unit_price_minor", "quantity")
SELECT DISTINCT ON (k."id", l."variant_id") k."id", l."variant_id", l."product_id", l."slug", l."sku", l."title", l."variant_title", l."options", l."image", l."unit_price_minor",
  least(99, sum(l."quantity") OVER (PARTITION BY k."id", l."variant_id"))
FROM "kept_carts" k JOIN "carts" c ON c."owner" = k."owner" AND c."status" = 'open' JOIN "cart_lines" l ON l."cart_id" = c."id"
ORDER BY k."id", l."variant_id", c."id" DESC
ON CONFLICT ("cart_id", "variant_id") DO UPDATE SET "quantity" = excluded."quantity";--> statement-breakpoint
UPDATE "carts" c SET "status" = 'merged', "merged_into" = k."id" FROM "kept_carts" k WHERE c."owner" = k."owner" AND c."status" = 'open' AND c."id" <> k."id";--> statement-breakpoint
DELETE FROM "cart_lines" l USING "carts" c WHERE l."cart_id" = c."id" AND c."status" = 'merged';--> statement-breakpoint
CREATE UNIQUE INDEX "carts_open_of_user" ON "carts" USING btree ("owner") WHERE "carts"."status" = 'open' and "carts"."owner" like 'user:%';--> statement-breakpoint
CREATE INDEX "carts_merged_into" ON "carts" USING btree ("merged_into") WHERE "carts"."merged_into" is not null;--> statement-breakpoint
CREATE INDEX "orders_of_account" ON "orders" USING btree ("account","id") WHERE "orders"."account" is not null;--> statement-breakpoint
CREATE INDEX "orders_of_email" ON "orders" USING btree ("email");--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_account_of_guest" CHECK ("orders"."account" is null or "orders"."owner" like 'guest:%');--> statement-breakpoint
-- The account that has shown a guest's e-mail to be its own. It waits for claim-orders.ts where that is at the same e-mail, and looks
-- again then: in a volatile function each query sees what is committed by now.
CREATE FUNCTION account_of(order_email text) RETURNS text LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended(order_email, 0));
  RETURN (SELECT account FROM verified_emails WHERE email = order_email);
END $$;
