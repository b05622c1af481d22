package social.howdah.console.avatar;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import social.howdah.platform.http.HttpContent;
import social.howdah.platform.http.HttpOut;

/**
 * Fetches pictures from other servers, past the guard of addresses, and keeps some for a while: a
 * page of many accounts asks each server once. Of what cannot be had it is remembered that it
 * cannot, for less long.
 */
@Singleton
class Pictures {
  private static final Logger LOG = System.getLogger(Pictures.class.getName());
  private static final int LARGEST = 512 * 1024;
  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final int WEIGHT_OF_NONE = 512;
  private static final int AT_ONCE = 4;
  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final Duration FRESH = Duration.ofHours(6);
  private static final Duration FRESH_NONE = Duration.ofMinutes(10);

  private record Kept(Optional<Picture> picture, Instant until) {
    int weight() {
      return WEIGHT_OF_NONE + picture.map(Picture::bytes).map(bytes -> bytes.length).orElse(0);
    }
  }

  private final HttpOut http;
  private final Clock clock;
  private final Semaphore fetching = new Semaphore(AT_ONCE);
  private final Cache<URI, Kept> kept =
      CacheBuilder.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((URI address, Kept one) -> one.weight())
          .build();

  @Inject
  Pictures(HttpOut http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /**
   * The picture at an address. Blocks for a few seconds at most; while several are being fetched,
   * no others are.
   *
   * @return empty when there is none, or not now
   */
  Optional<Picture> at(URI address) {
    Kept known = kept.getIfPresent(address);
    if (known != null && clock.instant().isBefore(known.until())) {
      return known.picture();
    }
    if (!fetching.tryAcquire()) {
      return known == null ? Optional.empty() : known.picture();
    }
    try {
      Optional<Picture> picture = fetch(address);
      Duration fresh = picture.isPresent() ? FRESH : FRESH_NONE;
      kept.put(address, new Kept(picture, clock.instant().plus(fresh)));
      return picture;
    } finally {
      fetching.release();
    }
  }

  /** A redirect is followed nowhere. */
  private Optional<Picture> fetch(URI address) {
    try {
      HttpContent content =
          http.fetch(address, Map.of("Accept", "image/*"), "avatar", LARGEST, LONGEST);
      return content.answer().status() == 200 ? Picture.of(content.body()) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.DEBUG, "A picture cannot be had: " + e.getMessage());
      return Optional.empty();
    }
  }
}
