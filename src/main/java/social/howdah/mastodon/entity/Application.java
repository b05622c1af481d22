package social.howdah.mastodon.entity;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application that was registered.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Application/">Mastodon: Application</a>
 */
public record Application(
    String id,
    String name,
    @Nullable URI website,
    List<String> scopes,
    List<URI> redirectUris,
    String redirectUri,
    String vapidKey) {}
