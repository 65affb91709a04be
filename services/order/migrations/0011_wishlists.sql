CREATE TABLE "wishlist_items" (
	"wishlist_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"product_id" text NOT NULL,
	"slug" text NOT NULL,
	"sku" text,
	"title" text NOT NULL,
	"variant_title" text NOT NULL,
	"options" jsonb NOT NULL,
	"image" jsonb,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "wishlist_items_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	CONSTRAINT "wishlist_items_wishlist_id_variant_id_pk" PRIMARY KEY("wishlist_id","variant_id")
);
--> statement-breakpoint
CREATE TABLE "wishlists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"share_token" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wishlists_owner_unique" UNIQUE("owner"),
	CONSTRAINT "wishlists_share_token_unique" UNIQUE("share_token")
);
--> statement-breakpoint
ALTER TABLE "wishlist_items" ADD CONSTRAINT "wishlist_items_wishlist_id_wishlists_id_fk" FOREIGN KEY ("wishlist_id") REFERENCES "public"."wishlists"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wishlist_items_in_order" ON "wishlist_items" USING btree ("wishlist_id","position");