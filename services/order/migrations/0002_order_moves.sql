-- The moves of src/order.ts (TRANSITIONS), refused to everybody here. A test holds the two against each other.
-- The condition stands in WHEN, so that a legal move costs no function call.
CREATE FUNCTION refuse_order_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		RAISE EXCEPTION 'an order begins as pending, not as %', NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'orders_begin_pending';
	END IF;
	RAISE EXCEPTION 'an order does not move from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'orders_moves';
END $$;
--> statement-breakpoint
CREATE TRIGGER orders_begin_pending BEFORE INSERT ON "orders" FOR EACH ROW
WHEN (NEW.status <> 'pending') EXECUTE FUNCTION refuse_order_move();
--> statement-breakpoint
CREATE TRIGGER orders_moves BEFORE UPDATE OF status ON "orders" FOR EACH ROW
WHEN (OLD.status <> NEW.status AND (OLD.status || ' > ' || NEW.status) NOT IN (
	'pending > stock_reserved', 'pending > rejected', 'pending > cancelled', 'pending > expired', 'pending > needs_review',
	'stock_reserved > awaiting_payment', 'stock_reserved > rejected', 'stock_reserved > cancelled', 'stock_reserved > expired', 'stock_reserved > needs_review',
	'awaiting_payment > authorized', 'awaiting_payment > cancelled', 'awaiting_payment > expired', 'awaiting_payment > needs_review',
	'authorized > stock_committed', 'authorized > cancelled', 'authorized > needs_review',
	'stock_committed > captured', 'stock_committed > cancelled', 'stock_committed > needs_review',
	'captured > confirmed', 'captured > needs_review',
	'confirmed > partially_refunded', 'confirmed > refunded', 'confirmed > needs_review',
	'partially_refunded > confirmed', 'partially_refunded > refunded', 'partially_refunded > needs_review',
	'refunded > confirmed', 'refunded > partially_refunded',
	'needs_review > cancelled', 'needs_review > confirmed', 'needs_review > partially_refunded', 'needs_review > refunded'
)) EXECUTE FUNCTION refuse_order_move();
