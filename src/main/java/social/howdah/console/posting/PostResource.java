package social.howdah.console.posting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Notice;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraftBuilder;
import social.howdah.platform.problem.Problem;

/** The form for a status. */
@Path("post")
@AllowedRoles(Person.EMPLOYEE)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PostResource {
  @Inject Screen screen;
  @Inject Posting posting;

  @GET
  public Response form(
      @QueryParam("as") @DefaultValue("") String alias,
      @QueryParam("notice") @Nullable String notice) {
    Map<String, Object> values = new HashMap<>();
    Notice.of(notice).ifPresent(known -> values.put("notice", known));
    return form(
        200,
        UUID.randomUUID().toString(),
        StatusDraftBuilder.builder().account(alias).text("").build(),
        values);
  }

  @POST
  public Response post(
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("form") @DefaultValue("") String form,
      @FormParam("account") @DefaultValue("") String account,
      @FormParam("text") @DefaultValue("") String text,
      @FormParam("visibility") @DefaultValue("") String visibility,
      @FormParam("spoiler") @DefaultValue("") String spoiler,
      @FormParam("sensitive") @Nullable String sensitive) {
    screen.checkForm(csrf);
    StatusDraft draft =
        StatusDraftBuilder.builder()
            .account(account)
            .text(text.strip())
            .visibility(visibility.isEmpty() ? null : visibility)
            .spoiler(spoiler.isBlank() ? null : spoiler.strip())
            .sensitive(sensitive == null ? null : true)
            .build();
    try {
      return screen.to("post", posting.submit(screen.person(), id(form), draft));
    } catch (Problem e) {
      return form(e.status(), form, draft, Map.of("error", String.valueOf(e.getMessage())));
    }
  }

  /** A form of ours has one; another gets one that nobody can hit by chance. */
  private static String id(String form) {
    return form.matches("[0-9a-f-]{36}") ? form : UUID.randomUUID().toString();
  }

  private Response form(int status, String form, StatusDraft draft, Map<String, ?> further) {
    Map<String, Object> values = new HashMap<>(further);
    values.put("accounts", posting.postable(screen.person()));
    values.put("form", form);
    values.put("draft", draft);
    return screen.show(status, "posting/post", values);
  }
}
