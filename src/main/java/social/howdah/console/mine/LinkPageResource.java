package social.howdah.console.mine;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.howdah.account.LinkOffer;
import social.howdah.account.LinkOffers;
import social.howdah.account.LinkWish;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;

/** What will be asked of an account and why, before anybody leaves for Mastodon. */
@Path("link/ask")
@AllowedRoles(Person.EMPLOYEE)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class LinkPageResource {
  @Inject LinkOffers offers;
  @Inject Screen screen;

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
    return offers.offer(screen.person(), wish, this::page, screen::home);
  }

  private Response page(LinkOffer offer) {
    return screen.show(200, "mine/link", Map.of("offer", offer));
  }
}
