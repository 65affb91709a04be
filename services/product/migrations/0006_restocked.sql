CREATE FUNCTION tell_restocked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO outbox_events (event_id, subscriber, aggregate, type, data)
	VALUES (
		'variant.restocked:' || gen_random_uuid(), 'notification', 'variant:' || new.id, 'variant.restocked.v1',
		jsonb_build_object('variantId', new.id, 'productId', new.product_id)
	);
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER variants_restocked AFTER UPDATE OF available, removed_at ON variants FOR EACH ROW
	WHEN (old.available = 0 AND new.available > 0 AND new.removed_at IS NULL)
	EXECUTE FUNCTION tell_restocked();
