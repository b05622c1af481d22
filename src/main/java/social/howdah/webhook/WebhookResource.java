package social.howdah.webhook;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Event;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.platform.json.Json;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.Router;

/** Where events arrive. What is answered 2xx is on disk. */
@Path("hooks/{source}")
@PermitAll // an event is signed
@Singleton // its requests are many, and it keeps nothing of them
public class WebhookResource {
  private static final Logger LOG = System.getLogger(WebhookResource.class.getName());

  /** GitHub gives up after ten seconds, others later. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(9);

  private static final Duration COME_BACK = Duration.ofSeconds(30);

  /** Stands for whatever names no source. */
  private static final String UNKNOWN = "(unknown)";

  @Inject Sources sources;
  @Inject Router router;
  @Inject Metrics metrics;

  @POST
  @Operation(summary = "An event of a configured source")
  @APIResponse(responseCode = "202", description = "Accepted and stored")
  @APIResponse(responseCode = "200", description = "A repeat: it had been accepted before")
  @APIResponse(responseCode = "400", description = "The body is malformed")
  @APIResponse(responseCode = "401", description = "The signature is missing or wrong")
  @APIResponse(responseCode = "404", description = "There is no such source")
  @APIResponse(responseCode = "413", description = "The body is too large")
  @APIResponse(responseCode = "415", description = "The body is not what this source sends")
  @APIResponse(responseCode = "503", description = "Not stored; see Retry-After")
  public Response receive(
      @PathParam("source") String source,
      @QueryParam("token") @Nullable String token,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException {
    try {
      return take(source, token, headers, body);
    } catch (Problem e) {
      metrics.count(
          MetricNames.REFUSED_EVENTS,
          "source=" + (sources.has(source) ? source : UNKNOWN),
          "status=" + e.status());
      throw e;
    }
  }

  private Response take(
      String source, @Nullable String token, HttpHeaders headers, InputStream body)
      throws IOException {
    if (!sources.has(source)) {
      throw Sources.unknown();
    }
    byte[] read = RequestBody.read(headers, body, sources.largestBody());
    List<Event> events =
        sources.read(
            source, new Received(headers.getRequestHeaders(), Optional.ofNullable(token), read));
    List<Router.Acceptance> accepted = accept(events);
    LOG.log(Level.DEBUG, () -> "Accepted %s: %s".formatted(accepted, events));
    return sources.answer(source).map(WebhookResource::plain).orElseGet(() -> answer(accepted));
  }

  @POST
  @Path("{token}")
  @Operation(summary = "An event of a source whose address holds its secret")
  @APIResponse(responseCode = "202", description = "As without the secret in the address")
  public Response receiveAtAddress(
      @PathParam("source") String source,
      @PathParam("token") String token,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException {
    return receive(source, token, headers, body);
  }

  @OPTIONS
  @Operation(summary = "Whether a sender of CloudEvents may post")
  @APIResponse(responseCode = "200", description = "What it may, in WebHook-Allowed-Origin")
  @APIResponse(responseCode = "404", description = "There is no such source")
  public Response permission(@PathParam("source") String source, @Context HttpHeaders headers) {
    Response.ResponseBuilder answer = Response.ok().header(HttpHeaders.ALLOW, "POST, OPTIONS");
    Received request = new Received(headers.getRequestHeaders(), new byte[0]);
    sources.permission(source, request).forEach(answer::header);
    return answer.build();
  }

  @OPTIONS
  @Path("{token}")
  @Operation(summary = "The same, of an address that holds the secret")
  @APIResponse(responseCode = "200", description = "What it may, in WebHook-Allowed-Origin")
  public Response permissionAtAddress(
      @PathParam("source") String source, @Context HttpHeaders headers) {
    return permission(source, headers);
  }

  private static Response plain(String words) {
    return Response.ok(words, MediaType.TEXT_PLAIN_TYPE).build();
  }

  /** Of a request that held several events the first is named, and all are listed. */
  private static Response answer(List<Router.Acceptance> accepted) {
    Map<String, Object> body = new TreeMap<>();
    if (!accepted.isEmpty()) {
      body.put("event", accepted.get(0).event());
    }
    if (accepted.size() != 1) {
      body.put("events", accepted.stream().map(Router.Acceptance::event).toList());
    }
    boolean repeat = !accepted.isEmpty() && accepted.stream().allMatch(Router.Acceptance::repeat);
    return Response.status(repeat ? 200 : 202)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(Json.write(body))
        .build();
  }

  /** All of them or none: the sender repeats the whole request. */
  private List<Router.Acceptance> accept(List<Event> events) {
    try {
      return router
          .accept(events)
          .toCompletableFuture()
          .get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException | ExecutionException | TimeoutException e) {
      LOG.log(Level.WARNING, "Not stored: " + events, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Problem(503, "The event could not be stored. Send it again.", COME_BACK);
  }
}
