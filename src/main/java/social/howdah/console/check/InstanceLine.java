package social.howdah.console.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.entity.InstanceInfo;
import social.howdah.mastodon.entity.InstanceInfo.Configuration;

/**
 * An instance as administrators see it. Public for the templates.
 *
 * @param accounts that are linked there
 * @param said null where it has not been asked within the hour
 */
public record InstanceLine(Instance instance, long accounts, @Nullable InstanceInfo said) {
  private static final int LONGEST_VERSION = 60;
  private static final long MEBIBYTE = 1 << 20;

  /** As far as a page shows it. */
  public @Nullable String version() {
    String version = told().map(InstanceInfo::version).orElse(null);
    return version == null
        ? null
        : version.substring(0, Math.min(version.length(), LONGEST_VERSION));
  }

  /** The number of Mastodon's API, as other software counts it, too. */
  public @Nullable Long api() {
    return told().map(info -> info.apiVersions().get("mastodon")).orElse(null);
  }

  public @Nullable Long attachments() {
    return configuration()
        .map(Configuration::statuses)
        .map(Configuration.Statuses::maxMediaAttachments)
        .orElse(null);
  }

  /** In MiB. */
  public @Nullable Long largestImage() {
    return mebibytes(media().map(Configuration.MediaAttachments::imageSizeLimit));
  }

  /** In MiB. */
  public @Nullable Long largestVideo() {
    return mebibytes(media().map(Configuration.MediaAttachments::videoSizeLimit));
  }

  public @Nullable Long options() {
    return configuration()
        .map(Configuration::polls)
        .map(Configuration.Polls::maxOptions)
        .orElse(null);
  }

  public boolean streams() {
    return told().flatMap(InstanceInfo::streaming).isPresent();
  }

  public boolean pushes() {
    return told().flatMap(InstanceInfo::vapidKey).isPresent();
  }

  private static @Nullable Long mebibytes(Optional<Long> bytes) {
    return bytes.map(many -> many / MEBIBYTE).orElse(null);
  }

  private Optional<Configuration.MediaAttachments> media() {
    return configuration().map(Configuration::mediaAttachments);
  }

  private Optional<Configuration> configuration() {
    return told().map(InstanceInfo::configuration);
  }

  private Optional<InstanceInfo> told() {
    return Optional.ofNullable(said);
  }
}
