package social.howdah.webhook.vendor;

import java.util.Optional;

/** The best of what a payload says of the same thing, here or there. */
final class First {
  private First() {}

  /** The first that is there. */
  @SafeVarargs
  static Optional<String> of(Optional<String>... best) {
    for (Optional<String> found : best) {
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
