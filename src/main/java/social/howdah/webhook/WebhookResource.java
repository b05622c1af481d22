package social.howdah.webhook;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import social.howdah.message.Event;
import social.howdah.platform.http.BoundedBody;
import social.howdah.platform.json.Json;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.Router;

/** Where events arrive. What is answered 2xx is on disk. */
@Path("hooks")
@PermitAll // an event is signed
@Singleton // its requests are many, and it keeps nothing of them
public class WebhookResource {
  private static final Logger LOG = System.getLogger(WebhookResource.class.getName());

  /** GitHub gives up after ten seconds, others later. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(9);

  private static final long LONGEST_DRAIN = 64L << 20;
  private static final Duration COME_BACK = Duration.ofSeconds(30);

  @Inject Sources sources;
  @Inject Router router;

  @POST
  @Path("{source}")
  @Operation(summary = "An event of a configured source")
  @APIResponse(responseCode = "202", description = "Accepted and stored")
  @APIResponse(responseCode = "200", description = "A repeat: it had been accepted before")
  @APIResponse(responseCode = "400", description = "The body is malformed")
  @APIResponse(responseCode = "401", description = "The signature is missing or wrong")
  @APIResponse(responseCode = "404", description = "There is no such source")
  @APIResponse(responseCode = "413", description = "The body is too large")
  @APIResponse(responseCode = "415", description = "The body is not JSON")
  @APIResponse(responseCode = "503", description = "Not stored; see Retry-After")
  public Response receive(
      @PathParam("source") String source, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    if (!sources.has(source)) {
      throw Sources.unknown();
    }
    List<Event> events =
        sources.read(source, new Received(headers.getRequestHeaders(), read(headers, body)));
    List<Router.Acceptance> accepted = accept(events);
    LOG.log(Level.DEBUG, () -> "Accepted %s: %s".formatted(accepted, events));
    return answer(accepted);
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

  private byte[] read(HttpHeaders headers, InputStream body) throws IOException {
    int largest = sources.largestBody();
    byte[] read = headers.getLength() > largest ? new byte[0] : body.readNBytes(largest + 1);
    if (headers.getLength() > largest || read.length > largest) {
      drain(body);
      throw new Problem(
          413, "The body may have %d bytes; see howdah.webhook.largest-body.".formatted(largest));
    }
    return read;
  }

  /** Lets the sender end what it says: it would not hear the answer otherwise. */
  private static void drain(InputStream body) {
    try (InputStream rest = new BoundedBody(body, LONGEST_DRAIN, LONGEST_WAIT)) {
      rest.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "A sender of too much has given up, or was given up");
    }
  }

  /** Of several events some may be stored when others are not: sent again, those are repeats. */
  private List<Router.Acceptance> accept(List<Event> events) {
    try {
      List<CompletableFuture<Router.Acceptance>> stored =
          events.stream().map(router::accept).map(CompletionStage::toCompletableFuture).toList();
      CompletableFuture.allOf(stored.toArray(CompletableFuture[]::new))
          .get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
      return stored.stream().map(CompletableFuture::join).toList();
    } catch (RejectedExecutionException | ExecutionException | TimeoutException e) {
      LOG.log(Level.WARNING, "Not stored: " + events, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Problem(503, "The event could not be stored. Send it again.", COME_BACK);
  }
}
