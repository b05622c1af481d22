package social.howdah.console.mine;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.ApiAnswers;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.json.Json;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.rule.RuleSet;

/** What reaches whoever asks, and where: their own rules and nobody else's. */
@Path("api/rules")
@AllowedRoles(Person.EMPLOYEE)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RulesApiResource {
  @Inject OwnRules rules;
  @Inject ApiAnswers answers;

  @GET
  @Operation(summary = "One's rules, the places they may lead to, and the accounts they are about")
  public Response all() {
    return answers.json(200, rules.view(answers.person()));
  }

  @POST
  @Operation(summary = "Puts all rules in the place of those of the version that it tells")
  @APIResponse(responseCode = "200", description = "They hold now")
  @APIResponse(responseCode = "400", description = "A rule cannot be; it says which, and why")
  @APIResponse(responseCode = "409", description = "They were changed meanwhile")
  public Response replace(@HeaderParam(ApiAnswers.CSRF) @Nullable String csrf, String body) {
    answers.check(csrf);
    rules.replace(answers.person(), read(body));
    return all();
  }

  @POST
  @Path("reset")
  @Operation(summary = "Lets hold what holds for those who have chosen nothing")
  public Response reset(@HeaderParam(ApiAnswers.CSRF) @Nullable String csrf) {
    answers.check(csrf);
    rules.reset(answers.person());
    return all();
  }

  @POST
  @Path("preview")
  @Operation(summary = "What such rules would have made of one's last notifications")
  @APIResponse(responseCode = "400", description = "A rule cannot be; it says which, and why")
  public Response preview(@HeaderParam(ApiAnswers.CSRF) @Nullable String csrf, String body) {
    answers.check(csrf);
    return answers.json(200, rules.preview(answers.person(), read(body)));
  }

  private static RuleSet read(String body) {
    try {
      return Json.read(body, RuleSet.class);
    } catch (RuntimeException e) {
      throw new Problem(400, "Send a JSON object with version and rules, as GET /api/rules tells.");
    }
  }
}
