package social.howdah.mastodon;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Link} header, read leniently: links that cannot be used count as absent. Wherever they
 * point, they are followed on the caller's own instance: the token goes nowhere else.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288">RFC 8288</a>
 */
final class Links {
  private static final Pattern LINK =
      Pattern.compile("<([^>]*)>\\s*;[^,<]*?rel=\"?(next|prev)\"?", Pattern.CASE_INSENSITIVE);

  private Links() {}

  static Optional<URI> of(@Nullable String header, String relation, Instance instance) {
    if (header == null) {
      return Optional.empty();
    }
    Matcher matcher = LINK.matcher(header);
    while (matcher.find()) {
      if (matcher.group(2).equalsIgnoreCase(relation)) {
        return on(instance, matcher.group(1));
      }
    }
    return Optional.empty();
  }

  private static Optional<URI> on(Instance instance, String link) {
    return Urls.lenient(link)
        .filter(uri -> uri.getRawPath() != null && uri.getRawPath().startsWith("/"))
        .map(
            uri ->
                URI.create(
                    instance.base()
                        + uri.getRawPath()
                        + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())));
  }
}
