-- The entries of one transaction add up to nothing. Judged per statement: a transaction is written by one.
CREATE FUNCTION ledger_is_balanced() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	wrong text;
BEGIN
	SELECT "transaction" INTO wrong FROM added GROUP BY "transaction", "currency" HAVING sum("amount_minor") <> 0 LIMIT 1;
	IF wrong IS NOT NULL THEN
		RAISE EXCEPTION 'ledger transaction % does not add up to nothing', wrong USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_is_balanced';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_is_balanced AFTER INSERT ON "ledger_entries" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_balanced();
--> statement-breakpoint
-- Books are written once: a mistake is mended by another entry.
CREATE FUNCTION ledger_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'ledger entries are neither changed nor taken away' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'ledger_is_kept';
END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_entries" FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_kept();
