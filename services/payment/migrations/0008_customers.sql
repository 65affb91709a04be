CREATE TABLE "customers" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"make_key" uuid DEFAULT gen_random_uuid() NOT NULL,
	"stripe_id" text,
	"email_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customers_stripe_id_unique" UNIQUE("stripe_id"),
	CONSTRAINT "customers_state_known" CHECK ("customers"."state" in ('active', 'leaving', 'gone')),
	CONSTRAINT "customers_gone_leave_nothing" CHECK ("customers"."state" <> 'gone' or ("customers"."stripe_id" is null and "customers"."email_hash" is null))
);
