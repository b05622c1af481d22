package social.howdah.mastodon.oauth;

import social.howdah.platform.Secret;

/** Who a registered application is. */
public record ClientCredentials(String clientId, Secret clientSecret) {}
