package social.howdah.push;

import java.util.UUID;

/**
 * CDI event: a subscription that was lost or changed at the instance was made again; pushes may
 * have been missed meanwhile.
 *
 * @param account of ours
 */
public record SubscriptionRenewed(UUID account) {}
