-- What the watchdog of Web Push subscriptions knows. standard: the encoding the instance has agreed
-- to; wanted: the types asked for, granted: those of them the instance has switched on, both sorted
-- with commas between them; null: not known yet.
-- check_at is when the subscription is compared next (null: not planned yet), checked_at and finding
-- what the last comparison was and found, as push.subscription.Finding tells; mended_at when it was
-- last made again or changed; taken how often in a row another endpoint stood in its place;
-- suspected_at when a push last could not be decrypted.
ALTER TABLE push_subscription ADD COLUMN standard BOOLEAN;
ALTER TABLE push_subscription ADD COLUMN wanted VARCHAR(1000);
ALTER TABLE push_subscription ADD COLUMN granted VARCHAR(1000);
ALTER TABLE push_subscription ADD COLUMN check_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE push_subscription ADD COLUMN checked_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE push_subscription ADD COLUMN finding VARCHAR(12);
ALTER TABLE push_subscription ADD COLUMN mended_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE push_subscription ADD COLUMN taken INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE push_subscription ADD COLUMN suspected_at TIMESTAMP(6) WITH TIME ZONE;
CREATE INDEX push_subscription_check ON push_subscription (check_at);
