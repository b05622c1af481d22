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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.identity.chat.ChatIdentities;
import social.howdah.identity.chat.ChatUser;
import social.howdah.platform.Secret;

/**
 * Where somebody in a chat becomes a person here. The page names the chat's user in large letters:
 * whoever opens another's link would let them act as oneself.
 */
@Path("chat-identity/{secret}")
@AllowedRoles(Person.EMPLOYEE)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ChatIdentityResource {
  @Inject Screen screen;
  @Inject ChatIdentities identities;

  @GET
  public Response ask(@PathParam("secret") String secret) {
    return page("ask", secret, identities.offered(Secret.of(secret)));
  }

  @POST
  public Response tie(
      @PathParam("secret") String secret, @FormParam("csrf") @Nullable String csrf) {
    screen.checkForm(csrf);
    return page("tied", secret, identities.tie(Secret.of(secret), screen.person()));
  }

  private Response page(String step, String secret, Optional<ChatUser> user) {
    Map<String, Object> values = new HashMap<>();
    values.put("step", user.isPresent() ? step : "gone");
    values.put("secret", secret);
    user.ifPresent(found -> values.put("user", found));
    return screen.show(user.isPresent() ? 200 : 410, "mine/chat-identity", values);
  }
}
