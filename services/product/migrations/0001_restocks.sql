CREATE TABLE "restock_lines" (
	"restock_key" text NOT NULL,
	"reservation_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "restock_lines_restock_key_variant_id_pk" PRIMARY KEY("restock_key","variant_id"),
	CONSTRAINT "restock_lines_quantity" CHECK ("restock_lines"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "restocks" (
	"idempotency_key" text PRIMARY KEY NOT NULL,
	"request_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reservation_lines" ADD COLUMN "restocked" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "restock_lines" ADD CONSTRAINT "restock_lines_restock_key_restocks_idempotency_key_fk" FOREIGN KEY ("restock_key") REFERENCES "public"."restocks"("idempotency_key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restock_lines" ADD CONSTRAINT "restock_lines_of_reservation" FOREIGN KEY ("reservation_id","variant_id") REFERENCES "public"."reservation_lines"("reservation_id","variant_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_lines" ADD CONSTRAINT "reservation_lines_restocked" CHECK ("reservation_lines"."restocked" between 0 and "reservation_lines"."quantity");