package social.howdah.console;

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
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.account.LinkConfig;
import social.howdah.account.Outcome;
import social.howdah.account.PastedCodes;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.CurrentSession;
import social.howdah.identity.Person;
import social.howdah.identity.Session;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;

/** What a person sees and does. */
@Path("/")
@AllowedRoles(Person.EMPLOYEE)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HomeResource {
  @Inject View view;
  @Inject LinkConfig links;
  @Inject PastedCodes codes;
  @Inject CurrentSession current;
  @Inject Pages pages;
  @Inject PlatformConfig platform;

  @GET
  public Response home(
      @QueryParam("outcome") @Nullable String outcome,
      @QueryParam("cancelled") @Nullable Integer cancelled,
      @QueryParam("handed-over") @Nullable Integer handedOver,
      @QueryParam("kept") @Nullable Integer kept) {
    Map<String, Object> values = values();
    values.put("accounts", view.accounts(current.get().person()));
    values.put("deliveries", view.deliveries(current.get().person()));
    values.put("instance", links.defaultInstance().orElse(""));
    Arrays.stream(Outcome.values())
        .filter(known -> known.name().equals(outcome))
        .forEach(known -> values.put("outcome", known));
    values.put("settled", SettledWords.of(cancelled, handedOver, kept).sentence());
    return pages.page(200, "home", values).build();
  }

  @POST
  @Path("deliveries/{id}/replay")
  public Response replay(@PathParam("id") UUID id, @FormParam("csrf") @Nullable String csrf) {
    current.checkForm(csrf);
    view.replay(current.get().person(), id);
    return toHome(null);
  }

  @GET
  @Path("code")
  public Response code(@QueryParam("state") @Nullable String state) {
    Secret given = Secret.of(state == null ? "" : state);
    return codes
        .authorizePage(current.get().person(), given)
        .map(
            authorize -> {
              Map<String, Object> values = values();
              values.put("authorize", authorize.toString());
              values.put("state", given.reveal());
              return pages.page(200, "code", values).build();
            })
        .orElseGet(() -> toHome(Outcome.UNKNOWN_REQUEST));
  }

  private Map<String, Object> values() {
    Session session = current.get();
    Map<String, Object> values = new HashMap<>();
    values.put("person", session.person().name());
    values.put("admin", session.person().isAdmin());
    values.put("csrf", session.csrf().reveal());
    return values;
  }

  private Response toHome(@Nullable Outcome outcome) {
    UriBuilder home = UriBuilder.fromUri(platform.publicUrl()).path("/");
    if (outcome != null) {
      home.queryParam("outcome", outcome);
    }
    return Response.seeOther(home.build()).build();
  }
}
