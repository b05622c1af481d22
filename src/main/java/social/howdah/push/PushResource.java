package social.howdah.push;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.platform.problem.Problem;
import social.howdah.push.encryption.PushRefusedException;
import social.howdah.push.encryption.PushRequest;
import social.howdah.push.subscription.Subscription;

/**
 * Where Mastodon pushes notifications to. An answer of 4xx makes Mastodon end the subscription, so
 * whatever may pass is answered 503.
 */
@Path("push")
@PermitAll // a push proves itself
@RequestScoped
public class PushResource {
  private static final Logger LOG = System.getLogger(PushResource.class.getName());

  /** A push service need not take more than 4096 bytes; some room for other servers. */
  private static final int LARGEST = 16_384;

  private static final Duration COME_BACK = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(9);

  @Inject Receiver receiver;
  @Inject PushTrials trials;
  @Inject Metrics metrics;

  @POST
  @Path("{subscription}")
  @Operation(summary = "A Web Push message of a linked account's instance")
  @APIResponse(responseCode = "201", description = "Accepted and stored")
  @APIResponse(responseCode = "400", description = "It cannot be decrypted")
  @APIResponse(responseCode = "403", description = "It is not signed by the instance")
  @APIResponse(responseCode = "404", description = "There is no such subscription")
  @APIResponse(responseCode = "413", description = "It is too large")
  @APIResponse(responseCode = "503", description = "Not stored; see Retry-After")
  public Response receive(
      @PathParam("subscription") String id, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    byte[] message = body.readNBytes(LARGEST + 1);
    if (message.length > LARGEST) {
      throw refused("too_large", 413, "A push may have %d bytes.".formatted(LARGEST));
    }
    if (trials.arrived(id, headers, message)) {
      return Response.status(Response.Status.CREATED).build();
    }
    PushRequest request = new PushRequest(headers.getRequestHeaders(), message);
    Subscription subscription =
        subscription(id)
            .orElseThrow(() -> refused("unknown", 404, "There is no such subscription."));
    String serverKey =
        Optional.ofNullable(subscription.serverKey())
            .orElseThrow(() -> unavailable("The subscription is still being made."));
    try {
      receiver
          .accept(subscription, serverKey, request)
          .toCompletableFuture()
          .get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (PushRefusedException e) {
      throw e.isForged()
          ? refused("forged", 403, String.valueOf(e.getMessage()))
          : refused("undecryptable", 400, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("The push could not be stored.");
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      LOG.log(Level.WARNING, "A push was not stored", e);
      throw unavailable("The push could not be stored.");
    }
    metrics.count(MetricNames.PUSHES, "result=accepted");
    return Response.status(Response.Status.CREATED).build();
  }

  private Optional<Subscription> subscription(String id) {
    UUID known;
    try {
      known = UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    try {
      return receiver.subscription(known);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Subscriptions cannot be read", e);
      throw unavailable("Subscriptions cannot be read just now.");
    }
  }

  private Problem refused(String result, int status, String why) {
    metrics.count(MetricNames.PUSHES, "result=" + result);
    return new Problem(status, why);
  }

  private Problem unavailable(String why) {
    metrics.count(MetricNames.PUSHES, "result=unavailable");
    return new Problem(503, why, COME_BACK);
  }
}
