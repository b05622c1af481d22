package social.howdah.mastodon;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.InstanceInfo;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;

/**
 * Calls an instance on somebody's behalf: on this stand the beans of all areas. May be called from
 * any thread; blocks. Every method throws {@link MastodonException} when a call does not succeed,
 * {@link IllegalArgumentException} when it makes no sense, and nothing else.
 */
@Singleton
public class MastodonClient {
  private final RestClients clients;
  private final Admission admission;
  private final Capabilities capabilities;
  private final Errors errors;
  private final Metrics metrics;

  @Inject
  public MastodonClient(
      RestClients clients, RateLimits limits, @Own Clock clock, @Own Metrics metrics) {
    this.clients = clients;
    this.admission = new Admission(limits, clock);
    this.capabilities = new Capabilities(this, clock);
    this.errors = new Errors(clock);
    this.metrics = metrics;
  }

  /** A Rest Client whose methods are called for somebody: checked, paced, measured. */
  <A> A as(Caller caller, Class<A> api) {
    return api.cast(
        Proxy.newProxyInstance(
            api.getClassLoader(),
            new Class<?>[] {api},
            (proxy, method, arguments) ->
                call(caller, api, method, arguments == null ? new Object[0] : arguments)));
  }

  InstanceInfo description(Caller caller) {
    return capabilities.description(caller);
  }

  Optional<InstanceInfo> known(Instance instance) {
    return capabilities.known(instance);
  }

  Support supports(Caller caller, Endpoint endpoint) {
    return capabilities.support(caller, endpoint);
  }

  private @Nullable Object call(
      Caller caller, Class<?> api, Method method, @Nullable Object[] arguments) {
    Endpoint endpoint = Endpoint.of(method);
    endpoint.scope().ifPresent(scope -> Scopes.check(caller, scope));
    Instance instance = caller.instance();
    URI url = endpoint.url(instance, arguments);
    if (method.getReturnType() == URI.class) {
      return url; // for a browser
    }
    Pacing pacing = caller instanceof Caller.Token token ? token.pacing() : Pacing.FAIL;
    Call call = new Call(this, caller, endpoint, pacing, url);
    return made(
        call, () -> invoke(method, clients.of(api, instance), endpoint.withoutQuery(arguments)));
  }

  /** The part of a list that a link leads to. */
  <T> Page<T> follow(Call call, Type type) {
    Instance instance = call.caller().instance();
    return made(
        call,
        () -> {
          try (Response response =
              clients.plain(instance).target(instance.base()).request().get()) {
            if (errors.handles(response.getStatus(), response.getHeaders())) {
              throw errors.toThrowable(response);
            }
            return response.readEntity(new GenericType<Page<T>>(type) {});
          }
        });
  }

  private <R> R made(Call call, Supplier<R> work) {
    for (int refusals = 1; ; refusals++) {
      admission.admit(call);
      try {
        return call.during(() -> timed(call, work));
      } catch (RateLimitedException e) {
        if (!admission.again(call, e, refusals)) {
          throw e;
        }
      }
    }
  }

  private <R> R timed(Call call, Supplier<R> work) {
    long begin = System.nanoTime();
    String outcome = "failed";
    try {
      R result = work.get();
      outcome = "2xx";
      return result;
    } catch (AnswerException e) {
      outcome = e.status() / 100 + "xx";
      throw e;
    } catch (MastodonException e) {
      throw e;
    } catch (RuntimeException e) {
      throw Failures.of(call.caller().instance(), e);
    } finally {
      if (!outcome.equals("2xx")) {
        call.abandon();
      }
      metrics.time(
          MetricNames.HTTP_CALLS,
          Duration.ofNanos(System.nanoTime() - begin),
          "client=mastodon",
          "status=" + outcome);
    }
  }

  private static Object invoke(Method method, Object client, @Nullable Object[] arguments) {
    try {
      method.setAccessible(true); // the interface is its package's own
      return method.invoke(client, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : new ProcessingException(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a Rest Client is accessible", e);
    }
  }
}
