package social.howdah.push.subscription;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.push.encryption.ReceiverKeys;

/**
 * A subscription of ours.
 *
 * @param id in the endpoint's path; nobody can guess it
 * @param account of ours
 * @param serverKey the instance's VAPID key; null until the instance has answered
 */
public record Subscription(UUID id, UUID account, ReceiverKeys keys, @Nullable String serverKey) {}
