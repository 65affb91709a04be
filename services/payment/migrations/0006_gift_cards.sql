CREATE TABLE "gift_card_holds" (
	"order_id" uuid PRIMARY KEY NOT NULL,
	"gift_card_id" uuid,
	"amount_minor" integer NOT NULL,
	"currency" char(3) NOT NULL,
	"refunded_minor" integer DEFAULT 0 NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gift_card_holds_status_known" CHECK ("gift_card_holds"."status" in ('held', 'spent', 'released')),
	CONSTRAINT "gift_card_holds_refunded_within" CHECK ("gift_card_holds"."refunded_minor" between 0 and "gift_card_holds"."amount_minor"),
	CONSTRAINT "gift_card_holds_of_a_card" CHECK ("gift_card_holds"."status" = 'released' or ("gift_card_holds"."gift_card_id" is not null and "gift_card_holds"."amount_minor" > 0))
);
--> statement-breakpoint
CREATE TABLE "gift_card_refunds" (
	"order_id" uuid NOT NULL,
	"key" text NOT NULL,
	"amount_minor" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gift_card_refunds_once" UNIQUE("order_id","key"),
	CONSTRAINT "gift_card_refunds_positive" CHECK ("gift_card_refunds"."amount_minor" > 0)
);
--> statement-breakpoint
CREATE TABLE "gift_cards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"last4" text NOT NULL,
	"currency" char(3) NOT NULL,
	"initial_minor" integer NOT NULL,
	"balance_minor" integer NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gift_cards_code_hash_unique" UNIQUE("code_hash"),
	CONSTRAINT "gift_cards_key_unique" UNIQUE("key"),
	CONSTRAINT "gift_cards_initial_positive" CHECK ("gift_cards"."initial_minor" > 0),
	CONSTRAINT "gift_cards_balance_within" CHECK ("gift_cards"."balance_minor" between 0 and "gift_cards"."initial_minor")
);
--> statement-breakpoint
ALTER TABLE "ledger_entries" DROP CONSTRAINT "ledger_entries_account_known";--> statement-breakpoint
ALTER TABLE "ledger_entries" ALTER COLUMN "payment_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD COLUMN "gift_card_id" uuid;--> statement-breakpoint
ALTER TABLE "gift_card_holds" ADD CONSTRAINT "gift_card_holds_gift_card_id_gift_cards_id_fk" FOREIGN KEY ("gift_card_id") REFERENCES "public"."gift_cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gift_card_refunds" ADD CONSTRAINT "gift_card_refunds_order_id_gift_card_holds_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."gift_card_holds"("order_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "gift_card_holds_by_card" ON "gift_card_holds" USING btree ("gift_card_id");--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_gift_card_id_gift_cards_id_fk" FOREIGN KEY ("gift_card_id") REFERENCES "public"."gift_cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ledger_entries_by_gift_card" ON "ledger_entries" USING btree ("gift_card_id") WHERE "ledger_entries"."gift_card_id" is not null;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_of_one" CHECK (num_nonnulls("ledger_entries"."payment_id", "ledger_entries"."gift_card_id") = 1);--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_account_known" CHECK ("ledger_entries"."account" in ('card_holds', 'card_hold_obligations', 'stripe_balance', 'sales', 'refunds', 'stripe_fees', 'disputes', 'gift_cards', 'gift_cards_issued'));