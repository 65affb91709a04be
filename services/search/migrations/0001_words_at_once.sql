DROP INDEX "words_alike";--> statement-breakpoint
CREATE INDEX "words_alike" ON "words" USING gin ("folded" gin_trgm_ops) WITH (fastupdate=false);