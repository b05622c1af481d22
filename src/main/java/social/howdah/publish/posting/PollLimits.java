package social.howdah.publish.posting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.InstanceInfo;
import social.howdah.mastodon.statuses.StatusRequest;
import social.howdah.message.StatusDraft;

/** Polls, as far as the instance takes them. */
final class PollLimits {
  private PollLimits() {}

  /**
   * The poll as the API has it.
   *
   * @param info null where the instance does not say: it must decide itself
   * @throws IllegalArgumentException naming the limit that is broken
   */
  static StatusRequest.Poll checked(StatusDraft.Poll poll, @Nullable InstanceInfo info) {
    Optional.ofNullable(info)
        .map(InstanceInfo::configuration)
        .map(InstanceInfo.Configuration::polls)
        .ifPresent(limits -> check(poll, limits));
    return new StatusRequest.Poll(
        poll.options(), poll.seconds(), poll.multiple(), poll.hideTotals());
  }

  private static void check(StatusDraft.Poll poll, InstanceInfo.Configuration.Polls limits) {
    List<String> options = poll.options();
    Long most = limits.maxOptions();
    if (most != null && options.size() > most) {
      throw new IllegalArgumentException(
          "The poll has %d options; the instance takes %d.".formatted(options.size(), most));
    }
    Long longest = limits.maxCharactersPerOption();
    for (String option : options) {
      if (longest != null && option.codePointCount(0, option.length()) > longest) {
        throw new IllegalArgumentException(
            "An option of the poll is longer than the %d characters the instance takes."
                .formatted(longest));
      }
    }
    Long least = limits.minExpiration();
    Long last = limits.maxExpiration();
    if ((least != null && poll.seconds() < least) || (last != null && poll.seconds() > last)) {
      throw new IllegalArgumentException(
          "The poll is open for %d seconds; the instance takes from %s to %s."
              .formatted(poll.seconds(), least, last));
    }
  }
}
