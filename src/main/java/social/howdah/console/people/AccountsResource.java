package social.howdah.console.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.account.AccountSearch;
import social.howdah.account.Grants;
import social.howdah.account.Health;
import social.howdah.account.KnownAccount;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.account.TokenState;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.outbox.Outbox;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.CurrentRoutes;
import social.howdah.routing.route.Route;

/** Everybody's linked accounts, and one looked at closely. */
@Path("admin/accounts")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AccountsResource {
  private static final int PAGE = 50;
  private static final int LAST = 20;

  @Inject Screen screen;
  @Inject LinkedAccounts accounts;
  @Inject Health health;
  @Inject AccountsView view;
  @Inject CurrentRoutes routes;
  @Inject Grants grants;
  @Inject Outbox outbox;
  @Inject AuditTrail audit;

  @GET
  public Response list(
      @QueryParam("text") @DefaultValue("") String text,
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("after") @Nullable String after) {
    AccountSearch search =
        new AccountSearch(text.isBlank() ? null : text.strip(), state(state), after);
    List<KnownAccount> found = accounts.search(search, PAGE + 1);
    Map<String, Object> values = new HashMap<>();
    values.put("lines", view.lines(found.stream().limit(PAGE).toList()));
    if (found.size() > PAGE) {
      values.put("further", found.get(PAGE - 1).account().alias());
    }
    values.put("states", TokenState.values());
    values.put("counts", health.counts());
    values.put("text", text.strip());
    values.put("state", state);
    return screen.show(200, "people/accounts", values);
  }

  private static @Nullable TokenState state(String word) {
    return Arrays.stream(TokenState.values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElse(null);
  }

  /**
   * An account.
   *
   * @throws Problem 404 when it is not linked any longer
   */
  @GET
  @Path("{account}")
  public Response one(@PathParam("account") UUID id) {
    KnownAccount known =
        accounts
            .known(id)
            .orElseThrow(() -> new Problem(404, "There is no such linked account any longer."));
    LinkedAccount account = known.account();
    Map<String, Object> values = new HashMap<>();
    values.put("line", view.lines(List.of(known)).get(0));
    values.put("own", account.person().equals(screen.person().name()));
    values.put("routes", routes(account));
    values.put("grants", grants.of(id));
    values.put(
        "deliveries", outbox.recent(List.of(AccountsView.lane(account), "push/" + id), LAST));
    values.put("subject", "account " + account.handle());
    values.put(
        "entries",
        audit.newest(new AuditFilter(null, null, "account " + account.handle(), null), LAST));
    return screen.show(200, "people/account", values);
  }

  private List<Route> routes(LinkedAccount account) {
    return routes.state().routes().stream()
        .filter(route -> route.postAs().filter(account.alias()::equals).isPresent())
        .toList();
  }
}
