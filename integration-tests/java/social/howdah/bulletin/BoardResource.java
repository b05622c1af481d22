package social.howdah.bulletin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.accounts.Accounts;
import social.howdah.mastodon.accounts.StatusesFilter;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.statuses.StatusRequestBuilder;
import social.howdah.mastodon.statuses.Statuses;
import social.howdah.mastodon.streaming.Stream;
import social.howdah.mastodon.streaming.StreamConnection;
import social.howdah.mastodon.streaming.StreamListener;
import social.howdah.mastodon.streaming.Streaming;
import social.howdah.platform.Secret;

/** The board. Its readers bring instance and token along. */
@Path("/")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class BoardResource {
  @Inject Statuses statuses;
  @Inject Accounts accounts;
  @Inject Streaming streaming;
  @Inject CountedCalls counted;
  @Inject Clock clock;

  @HeaderParam("Instance")
  String instance = "";

  @HeaderParam("Token")
  String token = "";

  private Caller.UserToken reader() {
    return new Caller.UserToken(Instance.of(instance), Secret.of(token), Set.of());
  }

  /** Posts; answers the status's id. */
  @POST
  public String post(@FormParam("text") String text) {
    return statuses
        .create(reader(), StatusRequestBuilder.builder().status(text).build(), null)
        .id();
  }

  /** The ids of all statuses of the reader, fetched page by page. */
  @GET
  public String own(@QueryParam("page") int size) {
    String me = accounts.verifyCredentials(reader()).account().id();
    return accounts
        .statuses(
            reader(), me, new StatusesFilter(Paging.first(size), null, null, null, null, null))
        .stream()
        .map(Status::id)
        .collect(Collectors.joining(" "));
  }

  /** Listens until the stream is over; answers why it is. */
  @GET
  @Path("listen")
  public String listen() throws Exception {
    CompletableFuture<String> over = new CompletableFuture<>();
    StreamListener listener =
        new StreamListener() {
          @Override
          public void ended(String reason) {
            over.complete(reason);
          }
        };
    StreamConnection connection =
        streaming.connect(reader(), Set.of(Stream.NOTIFICATIONS), listener);
    try {
      return over.get(20, TimeUnit.SECONDS);
    } finally {
      connection.close();
    }
  }

  /** The application's time. */
  @GET
  @Path("time")
  public String time() {
    return clock.instant().toString();
  }

  /** What was told of the client's calls. */
  @GET
  @Path("calls")
  public String calls() {
    return String.join("\n", counted.calls());
  }
}
