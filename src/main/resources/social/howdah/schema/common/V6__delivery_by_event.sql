-- Nothing looks for the deliveries of an event, and every insert paid for it.
DROP INDEX delivery_event;
