package social.howdah.mastodon.streaming;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.EventStream;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.NotFoundException;
import social.howdah.mastodon.OtherAnswerException;
import social.howdah.mastodon.UnauthorizedException;

/**
 * Streams.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/streaming/">Mastodon: streaming</a>
 */
@Singleton
public class Streaming extends Area<StreamingApi> {
  private final Sockets sockets;
  private final MastodonClient client;

  @Inject
  public Streaming(MastodonClient client, Sockets sockets) {
    super(client, StreamingApi.class);
    this.client = client;
    this.sockets = sockets;
  }

  /**
   * Opens a socket for streams, and opens it again whenever it breaks, until it is closed or the
   * token is refused. What was missed meanwhile is fetched. Scope {@code read:statuses} or {@code
   * read:notifications}, as the streams need.
   *
   * @param listener called by one thread at a time
   */
  public StreamConnection connect(
      Caller.UserToken caller, Set<Stream> streams, StreamListener listener) {
    return connect(caller, streams, listener, new Gap(client, caller));
  }

  /**
   * The same, but what was missed is not fetched: for a listener who finds out himself whenever he
   * is told that he is connected.
   */
  public StreamConnection listen(
      Caller.UserToken caller, Set<Stream> streams, StreamListener listener) {
    return connect(caller, streams, listener, CatchUp.Source.NONE);
  }

  private StreamConnection connect(
      Caller.UserToken caller,
      Set<Stream> streams,
      StreamListener listener,
      CatchUp.Source missed) {
    StreamConnection connection =
        new StreamConnection(sockets, () -> address(caller), missed, caller, listener);
    streams.forEach(connection::subscribe);
    connection.open();
    return connection;
  }

  private URI address(Caller.UserToken caller) {
    URI socket = as(caller).websocket(StreamParameters.NONE);
    return StreamingAddress.of(description(caller).streaming(), () -> discoverHost(caller), socket);
  }

  /** Whether the streaming server is well: {@code OK}. */
  public String health(Caller caller) {
    return as(caller).health();
  }

  /** Where the streaming server is, if it is not the instance itself. */
  public Optional<URI> discoverHost(Caller caller) {
    try {
      as(caller).discoverHost();
      return Optional.empty();
    } catch (OtherAnswerException e) {
      return e.location();
    } catch (NotFoundException | UnauthorizedException e) {
      return Optional.empty();
    }
  }

  /**
   * What happens to the caller: statuses of the home timeline, notifications, and what became of
   * them. Scope {@code read:statuses} and {@code read:notifications}.
   */
  public EventStream user(Caller.UserToken caller) {
    return as(caller).user();
  }

  /** The caller's notifications. Scope {@code read:statuses} and {@code read:notifications}. */
  public EventStream userNotification(Caller.UserToken caller) {
    return as(caller).userNotification();
  }

  /** All public statuses the instance knows. Scope {@code read:statuses}. */
  public EventStream publicStatuses(Caller.UserToken caller, @Nullable Boolean onlyMedia) {
    return as(caller).publicStatuses(onlyMedia);
  }

  /** Public statuses of the instance. Scope {@code read:statuses}. */
  public EventStream publicLocal(Caller.UserToken caller, @Nullable Boolean onlyMedia) {
    return as(caller).publicLocal(onlyMedia);
  }

  /** Public statuses of other instances. Scope {@code read:statuses}. */
  public EventStream publicRemote(Caller.UserToken caller, @Nullable Boolean onlyMedia) {
    return as(caller).publicRemote(onlyMedia);
  }

  /** Public statuses with a hashtag. Scope {@code read:statuses}. */
  public EventStream hashtag(Caller.UserToken caller, String tag) {
    return as(caller).hashtag(tag);
  }

  /** Public statuses of the instance with a hashtag. Scope {@code read:statuses}. */
  public EventStream hashtagLocal(Caller.UserToken caller, String tag) {
    return as(caller).hashtagLocal(tag);
  }

  /** Statuses of a list. Scope {@code read:statuses}. */
  public EventStream list(Caller.UserToken caller, String list) {
    return as(caller).list(list);
  }

  /** Private mentions. Scope {@code read:statuses}. */
  public EventStream direct(Caller.UserToken caller) {
    return as(caller).direct();
  }
}
