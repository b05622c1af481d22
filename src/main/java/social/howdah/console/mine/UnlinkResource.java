package social.howdah.console.mine;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.account.AccountUnlinked;
import social.howdah.account.Fate;
import social.howdah.account.LinkedAccount;
import social.howdah.account.Outcome;
import social.howdah.account.Unlinking;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.problem.Problem;

/** Unlinking, and the choice of what becomes of the deliveries that wait. */
@Path("accounts/{id}/unlink")
@AllowedRoles(Person.EMPLOYEE)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class UnlinkResource {
  @Inject Unlinking unlinking;
  @Inject View view;
  @Inject Screen screen;
  @Inject PlatformConfig platform;

  @GET
  public Response page(@PathParam("id") UUID id) {
    return unlinking
        .mayUnlink(person(), id)
        .map(this::choice)
        .orElseGet(() -> toHome(Outcome.NO_SUCH_ACCOUNT, new AccountUnlinked.Settled()));
  }

  /** Without a choice the page asks for one, if anything waits; if nothing does, none is needed. */
  @POST
  public Response unlink(
      @PathParam("id") UUID id,
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("waiting") @Nullable String fate,
      @FormParam("to") @Nullable String to) {
    screen.checkForm(csrf);
    Optional<LinkedAccount> account = unlinking.mayUnlink(person(), id);
    if (fate == null && account.isPresent() && view.toPublish(account.get()) > 0) {
      return choice(account.get());
    }
    Unlinking.Unlinked unlinked = unlinking.unlink(person(), id, fate(fate, to));
    return toHome(unlinked.outcome(), unlinked.deliveries());
  }

  private static Fate fate(@Nullable String word, @Nullable String to) {
    return switch (word == null ? "keep" : word) {
      case "keep" -> Fate.KEEP;
      case "cancel" -> Fate.CANCEL;
      case "hand-over" -> Fate.handOver(to == null ? "" : to);
      default -> throw new Problem(400, "There is no such choice.");
    };
  }

  private Response choice(LinkedAccount account) {
    List<View.AccountView> others =
        view.accounts(person(), screen::say).stream()
            .filter(other -> !other.id().equals(account.id()))
            .toList();
    Map<String, Object> values = new HashMap<>();
    values.put("account", account);
    values.put("deliveries", view.toPublish(account));
    values.put("others", others);
    return screen.show(200, "mine/unlink", values);
  }

  private Person person() {
    return screen.person();
  }

  private Response toHome(Outcome outcome, AccountUnlinked.Settled settled) {
    UriBuilder home =
        UriBuilder.fromUri(platform.publicUrl()).path("/").queryParam("outcome", outcome);
    SettledWords.of(settled).into(home);
    return Response.seeOther(home.build()).build();
  }
}
