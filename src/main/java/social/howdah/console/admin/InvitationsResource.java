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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.account.Inviting;
import social.howdah.account.LinkingException;
import social.howdah.account.invitation.Invitation;
import social.howdah.account.need.Needs;
import social.howdah.console.page.Phrase;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.problem.Problem;

/** Invitations to link an account, for administrators. */
@Path("admin/invitations")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class InvitationsResource {
  @Inject Inviting inviting;
  @Inject Needs needs;
  @Inject Screen screen;

  /** An invitation on the page, with what the person must be sent. */
  public record InvitationView(
      UUID id,
      String invitee,
      @Nullable String instance,
      @Nullable String alias,
      @Nullable String purpose,
      boolean shared,
      String inviter,
      Instant expires,
      String link) {}

  /** What the address says is written into the form already. */
  @GET
  public Response all(
      @QueryParam("invitee") @DefaultValue("") String invitee,
      @QueryParam("instance") @DefaultValue("") String instance,
      @QueryParam("alias") @DefaultValue("") String alias) {
    return page(200, Map.of("invitee", invitee, "instance", instance, "alias", alias));
  }

  @POST
  public Response invite(
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("invitee") @Nullable String invitee,
      @FormParam("instance") @Nullable String instance,
      @FormParam("alias") @Nullable String alias,
      @FormParam("purpose") @Nullable String purpose,
      @FormParam("feature") List<String> features,
      @FormParam("shared") @Nullable String shared) {
    screen.checkForm(csrf);
    try {
      inviting.invite(
          screen.person(),
          new Inviting.Draft(
              invitee, instance, alias, purpose, Set.copyOf(features), shared != null));
      return toAll();
    } catch (LinkingException e) {
      return page(400, Map.of("refused", Phrase.of("outcome." + e.outcome())));
    } catch (Problem e) {
      return page(e.status(), Map.of("error", String.valueOf(e.getMessage())));
    }
  }

  @POST
  @Path("{id}/withdraw")
  public Response withdraw(@PathParam("id") UUID id, @FormParam("csrf") @Nullable String csrf) {
    screen.checkForm(csrf);
    inviting.withdraw(screen.person(), id);
    return toAll();
  }

  private Response page(int status, Map<String, ?> why) {
    Map<String, Object> values = new HashMap<>(why);
    values.put("needs", needs.all());
    values.put("invitations", inviting.open().stream().map(this::view).toList());
    return screen.show(status, "admin/invitations", values);
  }

  private InvitationView view(Invitation invitation) {
    return new InvitationView(
        invitation.id(),
        invitation.invitee(),
        invitation.instance(),
        invitation.alias(),
        invitation.purpose(),
        invitation.shared(),
        invitation.inviter(),
        invitation.expires(),
        inviting.link(invitation).toString());
  }

  private Response toAll() {
    return screen.to("admin/invitations");
  }
}
