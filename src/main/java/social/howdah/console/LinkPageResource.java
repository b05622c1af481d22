package social.howdah.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.howdah.account.LinkOffer;
import social.howdah.account.LinkOffers;
import social.howdah.account.LinkWish;
import social.howdah.account.Outcome;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.CurrentSession;
import social.howdah.identity.Person;
import social.howdah.identity.Session;
import social.howdah.platform.PlatformConfig;

/** What will be asked of an account and why, before anybody leaves for Mastodon. */
@Path("link/ask")
@AllowedRoles(Person.EMPLOYEE)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class LinkPageResource {
  @Inject LinkOffers offers;
  @Inject CurrentSession current;
  @Inject Pages pages;
  @Inject PlatformConfig platform;

  @GET
  public Response ask(
      @QueryParam("instance") @Nullable String instance,
      @QueryParam("alias") @Nullable String alias,
      @QueryParam("account") @Nullable String account,
      @QueryParam("invitation") @Nullable String invitation) {
    LinkWish wish =
        new LinkWish(
            instance,
            alias,
            LinkOffers.id(account),
            LinkOffers.id(invitation),
            Set.of(),
            false,
            false);
    return offers.offer(current.get().person(), wish, this::page, this::refused);
  }

  private Response page(LinkOffer offer) {
    Session session = current.get();
    Map<String, Object> values = new HashMap<>();
    values.put("person", session.person().name());
    values.put("csrf", session.csrf().reveal());
    values.put("offer", offer);
    return pages.page(200, "link", values).build();
  }

  private Response refused(Outcome outcome) {
    return Response.seeOther(
            UriBuilder.fromUri(platform.publicUrl())
                .path("/")
                .queryParam("outcome", outcome)
                .build())
        .build();
  }
}
