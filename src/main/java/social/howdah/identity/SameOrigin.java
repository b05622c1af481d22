package social.howdah.identity;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.problem.Problem;

/** Refuses forms of other sites: every browser says where a form came from. */
public final class SameOrigin {
  private SameOrigin() {}

  /**
   * Checks the {@code Origin} header; a client that sends none is no browser.
   *
   * @throws Problem 403 when the form is another site's
   */
  public static void require(@Nullable String origin, URI publicUrl) {
    String own = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    if (origin != null && !origin.equalsIgnoreCase(own)) {
      throw new Problem(
          403, "This form came from another site. Open Howdah under its howdah.public-url.");
    }
  }
}
