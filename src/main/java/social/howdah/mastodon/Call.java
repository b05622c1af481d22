package social.howdah.mastodon;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call that is being made. Calls are synchronous: the filters and readers that its request and
 * its answer pass find it on their thread.
 */
final class Call {
  private static final ThreadLocal<Call> CURRENT = new ThreadLocal<>();

  private final MastodonClient client;
  private final Caller caller;
  private final Endpoint endpoint;
  private final Pacing pacing;
  private final URI url;
  private @Nullable URI sent;
  private int status;
  private @Nullable InputStream body;

  Call(MastodonClient client, Caller caller, Endpoint endpoint, Pacing pacing, URI url) {
    this.client = client;
    this.caller = caller;
    this.endpoint = endpoint;
    this.pacing = pacing;
    this.url = url;
  }

  static Call current() {
    return Objects.requireNonNull(CURRENT.get(), "no call is being made");
  }

  <R> R during(Supplier<R> work) {
    Call outer = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  /** The same question for another part of its list, which waits for the rate limit or not. */
  Call following(URI link, Pacing choice) {
    return new Call(client, caller, endpoint, choice, link);
  }

  void sent(URI complete) {
    this.sent = complete;
  }

  void answered(int code, InputStream entity) {
    this.status = code;
    this.body = entity;
  }

  /** Lets the answer go, if there is one: nobody else does once something has gone wrong. */
  void abandon() {
    if (body != null) {
      try {
        body.close();
      } catch (IOException e) {
        // It is given up anyway.
      }
    }
  }

  MastodonClient client() {
    return client;
  }

  Caller caller() {
    return caller;
  }

  Endpoint endpoint() {
    return endpoint;
  }

  Pacing pacing() {
    return pacing;
  }

  URI url() {
    return url;
  }

  /** With its query, as it was sent. */
  URI sent() {
    return sent == null ? url : sent;
  }

  int status() {
    return status;
  }
}
