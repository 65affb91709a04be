-- Documents of before have texts and prices of another shape: a new copy is built, and an empty one is served until then.
UPDATE "generations" SET "status" = 'retired' WHERE "status" <> 'retired' AND EXISTS (SELECT FROM "documents");--> statement-breakpoint
INSERT INTO "generations" ("status", "total", "finished_at")
  SELECT s.status, s.total, s.finished_at FROM (VALUES ('active', 0, now()), ('building', NULL, NULL)) s (status, total, finished_at)
  WHERE NOT EXISTS (SELECT FROM "generations" g WHERE g.status = 'active');
