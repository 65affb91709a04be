ALTER TABLE "mailed_tokens" DROP CONSTRAINT "mailed_tokens_one";--> statement-breakpoint
ALTER TABLE "mailed_tokens" ADD CONSTRAINT "mailed_tokens_one" UNIQUE("user_id","purpose","email");