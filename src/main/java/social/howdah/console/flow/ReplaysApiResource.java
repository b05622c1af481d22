package social.howdah.console.flow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.ApiAnswers;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.outbox.Outbox;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.json.Json;
import social.howdah.platform.problem.Problem;

/** Has the dead letters of a lane and a time tried again, for scripts. */
@Path("api/replays")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReplaysApiResource {
  private static final String WHAT_TO_SEND =
      "Send a JSON object with lane, from and perhaps until: times such as 2026-11-28T12:00:00Z.";

  @Inject Outbox outbox;
  @Inject AuditTrail audit;
  @Inject ApiAnswers answers;

  /**
   * What is asked for.
   *
   * @param lane as {@code /api/deliveries} names it: {@code forward/team}
   * @param from when they died, inclusive
   * @param until exclusive; null: now
   */
  public record Range(@Nullable String lane, @Nullable String from, @Nullable String until) {}

  @POST
  @Operation(summary = "Has a lane's dead letters of a time tried again, each at its old place")
  @APIResponse(responseCode = "200", description = "It tells how many wait now")
  @APIResponse(responseCode = "400", description = "The lane or a time is missing or is none")
  public Response replay(@HeaderParam(ApiAnswers.CSRF) @Nullable String csrf, String body) {
    answers.check(csrf);
    Range range = read(body);
    String lane = Objects.requireNonNullElse(range.lane(), "").strip();
    if (lane.isEmpty() || range.from() == null) {
      throw new Problem(400, WHAT_TO_SEND);
    }
    Instant from = time(range.from());
    Instant until = range.until() == null ? Instant.MAX : time(range.until());
    int replayed = outbox.replay(lane, from, until);
    audit.record(
        answers.person().name(), AuditAction.REPLAYED, "lane " + lane, replayed + " deliveries");
    return answers.json(200, Map.of("replayed", replayed));
  }

  private static Range read(String body) {
    try {
      return Json.read(body, Range.class);
    } catch (RuntimeException e) {
      throw new Problem(400, WHAT_TO_SEND);
    }
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new Problem(400, WHAT_TO_SEND);
    }
  }
}
