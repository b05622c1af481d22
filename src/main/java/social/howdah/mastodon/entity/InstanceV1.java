package social.howdah.mastodon.entity;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instance as it describes itself in the first version of the API.
 *
 * <p>Deprecated since Mastodon 4.0.0; use {@link InstanceInfo}.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/V1_Instance/">Mastodon: V1::Instance</a>
 */
public record InstanceV1(
    @Nullable String uri,
    @Nullable String title,
    @Nullable String shortDescription,
    @Nullable String description,
    @Nullable String email,
    @Nullable String version,
    @Nullable Urls urls,
    @Nullable Stats stats,
    @Nullable URI thumbnail,
    List<String> languages,
    boolean registrations,
    boolean approvalRequired,
    boolean invitesEnabled,
    InstanceInfo.@Nullable Configuration configuration,
    @Nullable Account contactAccount,
    List<Rule> rules,
    @Nullable Long maxTootChars) {
  /** Where its other servers are. */
  public record Urls(@Nullable URI streamingApi) {}

  /** How big it is. */
  public record Stats(long userCount, long statusCount, long domainCount) {}

  /** The same in the form of the second version, as far as the first tells it. */
  public InstanceInfo toInstance() {
    return new InstanceInfo(
        uri,
        title,
        version,
        null,
        shortDescription == null ? description : shortDescription,
        null,
        null,
        new InstanceInfo.Thumbnail(thumbnail, null, null, null),
        List.of(),
        languages,
        configured(),
        new InstanceInfo.Registrations(registrations, approvalRequired, null, null, null, null),
        Map.of(),
        new InstanceInfo.Contact(email, contactAccount),
        rules);
  }

  /** With what the second version has among it. Some tell one limit in a word of their own. */
  private InstanceInfo.Configuration configured() {
    InstanceInfo.Configuration said =
        configuration == null ? InstanceInfo.Configuration.NONE : configuration;
    return new InstanceInfo.Configuration(
        urls == null
            ? said.urls()
            : new InstanceInfo.Configuration.Urls(urls.streamingApi(), null, null, null, null),
        said.vapid(),
        said.accounts(),
        said.statuses() == null
            ? new InstanceInfo.Configuration.Statuses(maxTootChars, null, null)
            : said.statuses(),
        said.mediaAttachments(),
        said.polls(),
        said.translation(),
        said.timelinesAccess(),
        said.limitedFederation());
  }
}
