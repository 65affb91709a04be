CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "stock_alerts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"variant_id" uuid NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"locale" text NOT NULL,
	"token_hash" text,
	"confirmed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stock_alerts_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "stock_alerts_once" UNIQUE("variant_id","email"),
	CONSTRAINT "stock_alerts_confirmed" CHECK (("stock_alerts"."token_hash" is null) = ("stock_alerts"."confirmed_at" is not null))
);
--> statement-breakpoint
CREATE INDEX "rate_limits_over" ON "rate_limits" USING btree ("expire");--> statement-breakpoint
CREATE INDEX "stock_alerts_to_tell" ON "stock_alerts" USING btree ("variant_id","id") WHERE "stock_alerts"."confirmed_at" is not null;--> statement-breakpoint
CREATE INDEX "stock_alerts_of_address" ON "stock_alerts" USING btree ("email_key");--> statement-breakpoint
CREATE INDEX "stock_alerts_unconfirmed" ON "stock_alerts" USING btree ("created_at") WHERE "stock_alerts"."confirmed_at" is null;