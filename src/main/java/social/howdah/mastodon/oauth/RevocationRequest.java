package social.howdah.mastodon.oauth;

import io.soabase.recordbuilder.core.RecordBuilder;
import social.howdah.platform.Secret;

/** A token to be revoked. */
@RecordBuilder
public record RevocationRequest(String clientId, Secret clientSecret, Secret token) {}
