ALTER TABLE "orders" DROP CONSTRAINT "orders_refunded_within";--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_payable";--> statement-breakpoint
ALTER TABLE "carts" ADD COLUMN "gift_card" jsonb;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "gift_card" jsonb;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "gift_minor" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "gift_refunded_minor" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "returns" ADD COLUMN "gift_minor" integer;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_gift_within" CHECK ("orders"."gift_minor" between 0 and "orders"."total_minor");--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_gift_refunded_within" CHECK ("orders"."gift_refunded_minor" between 0 and "orders"."gift_minor");--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_gift_of_a_card" CHECK ("orders"."gift_minor" = 0 or "orders"."gift_card" is not null);--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_refunded_within" CHECK ("orders"."refunded_minor" between 0 and "orders"."total_minor" - "orders"."gift_minor");--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_payable" CHECK ("orders"."status" <> 'awaiting_payment' or "orders"."total_minor" = "orders"."gift_minor" or ("orders"."payment_id" is not null and "orders"."payment_url" is not null and "orders"."payable_until" is not null));