package social.howdah.identity;

import java.net.URI;

/** Where to go after signing in. */
public final class NextPage {
  private static final int LONGEST = 2_000;

  private NextPage() {}

  /** A page of ours: whatever else somebody wrote into {@code next} leads home. */
  public static URI of(URI publicUrl, String next) {
    boolean own = next.length() <= LONGEST && next.matches("/[A-Za-z0-9][^\\\\\\s]*");
    try {
      return URI.create(publicUrl + (own ? next : "/"));
    } catch (IllegalArgumentException e) {
      return URI.create(publicUrl + "/");
    }
  }
}
