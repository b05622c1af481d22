package social.howdah.sandbox;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Files that were uploaded. */
public final class Media {
  /** An uploaded file. */
  public record Medium(
      String id,
      World.User owner,
      String type,
      @Nullable String description,
      int size,
      Instant ready) {}

  private final Map<String, Medium> media = new ConcurrentHashMap<>();
  private final Predicate<String> attached;

  Media(Predicate<String> attached) {
    this.attached = attached;
  }

  void add(Medium medium) {
    media.put(medium.id(), medium);
  }

  public Optional<Medium> find(String id) {
    return Optional.ofNullable(media.get(id));
  }

  /** How many files were uploaded. */
  public int count() {
    return media.size();
  }

  /** Forgets files that are not attached, as Mastodon does after a day. */
  public void forget() {
    media.keySet().removeIf(attached.negate());
  }
}
