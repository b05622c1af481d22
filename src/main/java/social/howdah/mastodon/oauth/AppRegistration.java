package social.howdah.mastodon.oauth;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An application to be registered.
 *
 * @param redirectUris separated by line feeds, which all servers understand
 * @param scopes separated by spaces; {@code read} if null
 */
@RecordBuilder
public record AppRegistration(
    String clientName, String redirectUris, @Nullable String scopes, @Nullable URI website) {}
