package social.howdah.mastodon.statuses;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.UnfitMediaException;
import social.howdah.mastodon.Upload;
import social.howdah.mastodon.entity.InstanceInfo;
import social.howdah.mastodon.entity.InstanceInfo.Configuration.MediaAttachments;

/** What an instance takes, as far as it says. */
final class MediaLimits {
  private MediaLimits() {}

  /**
   * Checks a file and its description before it is sent.
   *
   * @throws UnfitMediaException if the instance would refuse it
   */
  static void check(Instance instance, InstanceInfo info, MediaUpload request) {
    Optional.ofNullable(info.configuration())
        .map(InstanceInfo.Configuration::mediaAttachments)
        .flatMap(limits -> broken(limits, request))
        .ifPresent(
            limit -> {
              throw new UnfitMediaException(instance, limit);
            });
  }

  private static Optional<String> broken(MediaAttachments limits, MediaUpload request) {
    Upload file = request.file();
    String type = file.contentType().toLowerCase(Locale.ROOT).replaceFirst("\\s*;.*", "");
    if (!limits.supportedMimeTypes().isEmpty() && !limits.supportedMimeTypes().contains(type)) {
      return Optional.of("it takes no " + type + ".");
    }
    Long largest = type.startsWith("image/") ? limits.imageSizeLimit() : limits.videoSizeLimit();
    if (largest != null && file.size() > largest) {
      return Optional.of("it has %d bytes, and %d are the most.".formatted(file.size(), largest));
    }
    Long longest = limits.descriptionLimit();
    if (longest != null && length(request.description()) > longest) {
      return Optional.of(
          "its description has %d characters, and %d are the most."
              .formatted(length(request.description()), longest));
    }
    return Optional.empty();
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.codePointCount(0, text.length());
  }
}
