package social.howdah.identity;

import java.net.URI;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.problem.Problem;

/** Refuses forms of other sites: every browser says where a form came from. */
public final class SameOrigin {
  /** {@code none}: the person did it, no page. */
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private SameOrigin() {}

  /**
   * Checks {@code Origin} and {@code Sec-Fetch-Site}; a client that sends neither is no browser.
   *
   * @param header a header of the request by its name
   * @throws Problem 403 when the form is another site's
   */
  public static void require(Function<String, @Nullable String> header, URI publicUrl) {
    String own = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    String origin = header.apply("Origin");
    String site = header.apply("Sec-Fetch-Site");
    if ((origin != null && !origin.equalsIgnoreCase(own))
        || (site != null && !OWN.contains(site))) {
      throw new Problem(
          403, "This form came from another site. Open Howdah under its howdah.public-url.");
    }
  }
}
