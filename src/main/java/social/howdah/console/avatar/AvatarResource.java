package social.howdah.console.avatar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import social.howdah.account.Grants;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.account.Profile;
import social.howdah.account.Profiles;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.CurrentSession;
import social.howdah.identity.Person;
import social.howdah.platform.problem.Problem;

/** The picture of an account that somebody may see. */
@Path("accounts/{id}/avatar")
@AllowedRoles(Person.EMPLOYEE)
@RequestScoped
public class AvatarResource {
  private static final int SECONDS = 3_600;

  @Inject CurrentSession current;
  @Inject LinkedAccounts accounts;
  @Inject Grants grants;
  @Inject Profiles profiles;
  @Inject Pictures pictures;

  @GET
  @Operation(summary = "The picture of an account: one's own, or one that one may post as")
  public Response picture(@PathParam("id") UUID id) {
    Picture picture =
        accounts
            .byId(id)
            .filter(account -> maySee(current.get().person(), account))
            .flatMap(this::address)
            .flatMap(pictures::at)
            .orElseThrow(() -> new Problem(404, "There is no picture of such an account."));
    CacheControl own = new CacheControl();
    own.setPrivate(true);
    own.setMaxAge(SECONDS);
    return Response.ok(picture.bytes(), picture.type()).cacheControl(own).build();
  }

  private boolean maySee(Person person, LinkedAccount account) {
    return person.isAdmin()
        || account.person().equals(person.name())
        || grants.mode(person, account).isPresent();
  }

  private Optional<URI> address(LinkedAccount account) {
    return Optional.ofNullable(profiles.of(List.of(account.id())).get(account.id()))
        .map(Profile::avatar);
  }
}
