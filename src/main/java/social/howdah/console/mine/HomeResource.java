package social.howdah.console.mine;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.account.LinkConfig;
import social.howdah.account.Outcome;
import social.howdah.account.PastedCodes;
import social.howdah.console.page.Notice;
import social.howdah.console.page.Screen;
import social.howdah.console.start.FirstSteps;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.Secret;

/** What a person sees and does. */
@Path("/")
@AllowedRoles(Person.EMPLOYEE)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HomeResource {
  @Inject Cards cards;
  @Inject Activity activity;
  @Inject InMyName inMyName;
  @Inject FirstSteps steps;
  @Inject OwnRules rules;
  @Inject LinkConfig links;
  @Inject PastedCodes codes;
  @Inject Screen screen;

  @GET
  public Response home(
      @QueryParam("outcome") @Nullable String outcome,
      @QueryParam("notice") @Nullable String notice,
      @QueryParam("cancelled") @Nullable Integer cancelled,
      @QueryParam("handed-over") @Nullable Integer handedOver,
      @QueryParam("kept") @Nullable Integer kept,
      @QueryParam("show") @Nullable String show,
      @QueryParam("before") @Nullable UUID before) {
    Map<String, Object> values = new HashMap<>();
    Notice.of(notice).ifPresent(known -> values.put("notice", known));
    steps.of(screen.person()).ifPresent(standing -> values.put("steps", standing));
    values.put("posting", inMyName.of(screen.person()));
    OwnRules.View view = rules.view(screen.person());
    values.put("rules", view);
    values.put("lines", view.rules().stream().map(RuleLine::of).toList());
    values.put("cards", cards.of(screen.person(), screen::say));
    Optional<Activity.Way> way = Activity.Way.of(show);
    values.put("show", way.map(Activity.Way::word).orElse(""));
    values.put("activity", activity.of(screen.person(), way, before, screen::say));
    values.put("instance", links.defaultInstance().orElse(""));
    Arrays.stream(Outcome.values())
        .filter(known -> known.name().equals(outcome))
        .forEach(known -> values.put("outcome", known));
    values.put("settled", SettledWords.of(cancelled, handedOver, kept).sentences());
    return screen.show(200, "mine/home", values);
  }

  @POST
  @Path("deliveries/{id}/replay")
  public Response replay(@PathParam("id") UUID id, @FormParam("csrf") @Nullable String csrf) {
    screen.checkForm(csrf);
    activity.replay(screen.person(), id);
    return screen.to("/");
  }

  @GET
  @Path("code")
  public Response code(@QueryParam("state") @Nullable String state) {
    Secret given = Secret.of(state == null ? "" : state);
    return codes
        .authorizePage(screen.person(), given)
        .map(
            authorize ->
                screen.show(
                    200,
                    "mine/code",
                    Map.of("authorize", authorize.toString(), "state", given.reveal())))
        .orElseGet(() -> screen.home(Outcome.UNKNOWN_REQUEST));
  }
}
