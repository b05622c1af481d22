package social.howdah.console.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.account.Grant;
import social.howdah.account.Grants;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.console.page.Notice;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.People;
import social.howdah.identity.Person;
import social.howdah.platform.problem.Problem;

/** Who may post as a shared account. */
@Path("admin/accounts/{account}/grants")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class GrantsResource {
  private static final int LONGEST_NAME = 200;

  @Inject Screen screen;
  @Inject Grants grants;
  @Inject LinkedAccounts accounts;
  @Inject People people;

  @GET
  public Response list(
      @PathParam("account") UUID account, @QueryParam("notice") @Nullable String notice) {
    Map<String, Object> values = new HashMap<>();
    Notice.of(notice).ifPresent(known -> values.put("notice", known));
    values.put("account", shared(account));
    values.put("grants", grants.of(account));
    values.put("people", people.all());
    return screen.show(200, "admin/grants", values);
  }

  @POST
  public Response grant(
      @PathParam("account") UUID account,
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("kind") @DefaultValue("person") String kind,
      @FormParam("grantee") @DefaultValue("") String grantee,
      @FormParam("mode") @DefaultValue("approval") String mode) {
    screen.checkForm(csrf);
    shared(account);
    if (grantee.isBlank() || grantee.strip().length() > LONGEST_NAME) {
      return back(account, Notice.NO_GRANTEE);
    }
    grants.grant(
        screen.person(),
        account,
        kind.equals("group") ? Grant.Kind.GROUP : Grant.Kind.PERSON,
        grantee.strip(),
        mode.equals("direct") ? Grant.Mode.DIRECT : Grant.Mode.APPROVAL);
    return back(account, Notice.GRANTED);
  }

  @POST
  @Path("{grant}/revoke")
  public Response revoke(
      @PathParam("account") UUID account,
      @PathParam("grant") UUID grant,
      @FormParam("csrf") @Nullable String csrf) {
    screen.checkForm(csrf);
    return back(
        account, grants.revoke(screen.person(), grant) ? Notice.REVOKED : Notice.NO_SUCH_GRANT);
  }

  private LinkedAccount shared(UUID account) {
    return accounts
        .byId(account)
        .filter(LinkedAccount::shared)
        .orElseThrow(() -> new Problem(404, "There is no such shared account."));
  }

  private Response back(UUID account, Notice notice) {
    return screen.to("admin/accounts/" + account + "/grants", notice);
  }
}
