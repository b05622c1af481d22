package social.howdah.mastodon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What instances can do, by what they say of their version; remembered for an hour. */
final class Capabilities {
  private static final Duration FRESH = Duration.ofHours(1);
  private static final int MOST = 1_000;

  private record Known(ServerVersion version, Instant until) {}

  private final Map<Instance, Known> known = new ConcurrentHashMap<>();
  private final MastodonClient client;
  private final Clock clock;

  Capabilities(MastodonClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  Support support(Caller caller, Endpoint endpoint) {
    return endpoint.since().map(since -> version(caller).has(since)).orElse(Support.YES);
  }

  private ServerVersion version(Caller caller) {
    Instant now = clock.instant();
    Known earlier = known.get(caller.instance());
    if (earlier != null && earlier.until().isAfter(now)) {
      return earlier.version();
    }
    if (known.size() >= MOST) {
      known.values().removeIf(old -> old.until().isBefore(now));
    }
    ServerVersion version = ask(caller);
    known.put(caller.instance(), new Known(version, now.plus(FRESH)));
    return version;
  }

  private ServerVersion ask(Caller caller) {
    VersionApi api = client.as(caller, VersionApi.class);
    try {
      return ServerVersion.of(api.v2());
    } catch (NotFoundException e) {
      return ServerVersion.of(api.v1());
    }
  }
}
