package social.howdah.console.check;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.ApiAnswers;
import social.howdah.console.page.Phrase;
import social.howdah.console.page.Words;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.check.Checks;

/** What the page of the set-up check shows and does, for scripts. */
@Path("api/check")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CheckApiResource {
  @Inject Checks checks;
  @Inject ApiAnswers answers;
  @Inject Words words;

  /**
   * What was found.
   *
   * @param at when this node has looked; null if it never has
   */
  public record Found(@Nullable Instant at, List<Line> lines) {}

  /**
   * One line of it, in English.
   *
   * @param verdict {@code fine}, {@code look}, {@code broken} or {@code unknown}
   * @param todo null where there is nothing to do
   */
  public record Line(String check, String verdict, String says, @Nullable String todo) {}

  @GET
  @Operation(summary = "What the set-up check has found the last time, on this node")
  public Response last() {
    return checks.last().map(this::answer).orElseGet(() -> found(new Found(null, List.of())));
  }

  @POST
  @Operation(summary = "Looks at the set-up now; takes up to five seconds")
  @APIResponse(responseCode = "200", description = "What was found")
  public Response run(@HeaderParam(ApiAnswers.CSRF) @Nullable String csrf) {
    answers.check(csrf);
    return answer(checks.run());
  }

  private Response answer(Checks.Report report) {
    return found(new Found(report.at(), CheckLine.of(report).stream().map(this::line).toList()));
  }

  private Line line(CheckLine line) {
    Phrase todo = line.todo();
    return new Line(
        line.check(),
        line.verdict(),
        words.english(line.says()),
        todo == null ? null : words.english(todo));
  }

  private Response found(Found found) {
    return answers.json(200, found);
  }
}
