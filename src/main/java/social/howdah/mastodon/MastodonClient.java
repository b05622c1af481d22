package social.howdah.mastodon;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;

/**
 * Calls an instance on somebody's behalf: on this stand the beans of all areas. May be called from
 * any thread; blocks. Every method throws {@link MastodonException} and nothing else when a call
 * does not succeed.
 */
@Singleton
public class MastodonClient {

  /**
   * A method of a Rest Client.
   *
   * @param <A> the Rest Client
   */
  @FunctionalInterface
  public interface Call<A, R> {
    /**
     * Calls it.
     *
     * @param authorization value of the header; null for nobody
     */
    R on(A api, @Nullable String authorization);
  }

  private final RestClients clients;
  private final Metrics metrics;

  @Inject
  public MastodonClient(RestClients clients, Metrics metrics) {
    this.clients = clients;
    this.metrics = metrics;
  }

  /** Calls a method and answers its entity. */
  public <A, R> R call(Caller caller, Class<A> api, Call<A, R> call) {
    A client = clients.of(api, caller.instance());
    return timed(caller, () -> call.on(client, authorization(caller)));
  }

  /** Calls a method that answers a list in pages. */
  public <A, T> Page<T> page(
      Caller caller, Class<A> api, GenericType<List<T>> list, Call<A, Response> call) {
    return timed(
        caller,
        () -> page(call.on(clients.of(api, caller.instance()), authorization(caller)), list));
  }

  /** The page a cursor leads to: on the caller's own instance, wherever the link pointed. */
  public <T> Page<T> follow(Caller caller, Page.Cursor cursor, GenericType<List<T>> list) {
    Client client = clients.plain(caller.instance());
    return timed(
        caller,
        () -> {
          Invocation.Builder request =
              client.target(caller.instance().base() + cursor.pathAndQuery()).request();
          String authorization = authorization(caller);
          if (authorization != null) {
            request.header(HttpHeaders.AUTHORIZATION, authorization);
          }
          return page(request.get(), list);
        });
  }

  private static <T> Page<T> page(Response response, GenericType<List<T>> list) {
    try (response) {
      if (response.getStatus() >= 300) {
        throw new Errors().toThrowable(response);
      }
      return Page.of(response.readEntity(list), response.getHeaderString(HttpHeaders.LINK));
    }
  }

  private <R> R timed(Caller caller, Supplier<R> call) {
    long begin = System.nanoTime();
    String outcome = "2xx";
    try {
      return call.get();
    } catch (AnswerException e) {
      outcome = e.status() / 100 + "xx";
      throw e;
    } catch (ProcessingException e) {
      outcome = "failed";
      throw Failures.of(caller.instance(), e);
    } finally {
      metrics.time(
          MetricNames.HTTP_CALLS,
          Duration.ofNanos(System.nanoTime() - begin),
          "client=mastodon",
          "status=" + outcome);
    }
  }

  private static @Nullable String authorization(Caller caller) {
    if (caller instanceof Caller.UserToken user) {
      return "Bearer " + user.token().reveal();
    }
    return caller instanceof Caller.AppToken app ? "Bearer " + app.token().reveal() : null;
  }
}
