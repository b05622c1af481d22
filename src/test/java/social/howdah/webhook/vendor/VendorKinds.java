package social.howdah.webhook.vendor;

import java.time.Clock;
import java.util.List;
import social.howdah.webhook.SourceKind;

/** The kinds of this package. */
public final class VendorKinds {
  private VendorKinds() {}

  public static List<SourceKind> all() {
    return List.of(
        new GithubKind(),
        new GitlabKind(),
        new GiteaKind(),
        new ForgejoKind(),
        new GogsKind(),
        new BitbucketKind(),
        new JiraKind(),
        new JenkinsKind(),
        new AlertmanagerKind(),
        new GrafanaKind(Clock.systemUTC()),
        new PagerdutyKind(),
        new SentryKind(),
        new StatuspageKind(),
        new MastodonAdminKind());
  }
}
