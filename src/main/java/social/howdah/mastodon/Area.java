package social.howdah.mastodon;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import social.howdah.mastodon.entity.InstanceInfo;

/**
 * An area of the API: its methods, each a line over the area's Rest Client.
 *
 * @param <A> the Rest Client
 */
public abstract class Area<A> {
  private final MastodonClient client;
  private final Class<A> api;

  protected Area(MastodonClient client, Class<A> api) {
    this.client = client;
    this.api = api;
  }

  /** The Rest Client, calling for somebody. */
  protected final A as(Caller caller) {
    return client.as(caller, api);
  }

  /** What the caller's instance says of itself, at most an hour old. */
  protected final InstanceInfo description(Caller caller) {
    return client.description(caller);
  }

  /** The same, where it has been asked for within the hour; asks nobody. */
  protected final Optional<InstanceInfo> known(Instance instance) {
    return client.known(instance);
  }

  /** Waits for the instance, on the caller's thread. */
  protected static void pause(Duration time) {
    Pause.of(time, "the instance");
  }

  /**
   * Whether the caller's instance has a method of this area. Asks the instance for its version,
   * once an hour.
   *
   * @param method its name in this class, {@code quotes} for example
   * @throws IllegalArgumentException if the area has no such method
   */
  public final Support supports(Caller caller, String method) {
    return Arrays.stream(api.getMethods())
        .filter(candidate -> candidate.getName().equals(method))
        .findAny()
        .map(found -> client.supports(caller, Endpoint.of(found)))
        .orElseThrow(() -> new IllegalArgumentException("there is no method " + method));
  }
}
