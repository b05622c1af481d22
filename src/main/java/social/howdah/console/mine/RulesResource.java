package social.howdah.console.mine;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Notice;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.rule.RuleSet;

/** What reaches me: one's own rules in words, and the most wanted ones by one click. */
@Path("rules")
@AllowedRoles(Person.EMPLOYEE)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RulesResource {
  private static final String PAGE = "rules";

  @Inject Screen screen;
  @Inject OwnRules rules;

  @GET
  public Response all(@QueryParam("notice") @Nullable String notice) {
    Map<String, Object> values = new HashMap<>();
    Notice.of(notice).ifPresent(known -> values.put("notice", known));
    return page(200, values);
  }

  @POST
  public Response choose(
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("version") long version,
      @FormParam("choice") @Nullable String choice,
      @FormParam("place") @Nullable String place,
      @FormParam("zone") @Nullable String zone) {
    screen.checkForm(csrf);
    try {
      ReadyRules ready =
          ReadyRules.of(choice).orElseThrow(() -> new Problem(400, "Choose one of them."));
      String timeZone = Optional.ofNullable(zone).filter(text -> !text.isBlank()).orElse(null);
      rules.replace(
          screen.person(),
          new RuleSet(version, ready.leadingTo(String.valueOf(place), timeZone, screen::say)));
      return screen.to(PAGE, Notice.RULES_HOLD);
    } catch (Problem e) {
      return page(e.status(), Map.of("error", String.valueOf(e.getMessage())));
    }
  }

  @POST
  @Path("reset")
  public Response reset(@FormParam("csrf") @Nullable String csrf) {
    screen.checkForm(csrf);
    rules.reset(screen.person());
    return screen.to(PAGE, Notice.RULES_HOLD);
  }

  private Response page(int status, Map<String, ?> further) {
    Map<String, Object> values = new HashMap<>(further);
    OwnRules.View view = rules.view(screen.person());
    values.put("view", view);
    values.put("lines", view.rules().stream().map(RuleLine::of).toList());
    values.put("choices", ReadyRules.ALL);
    return screen.show(status, "mine/rules", values);
  }
}
