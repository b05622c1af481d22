package social.howdah.console.flow;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import social.howdah.console.inbox.Mending;
import social.howdah.console.page.Notice;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.outbox.DeadLetterGroup;
import social.howdah.outbox.DeadLetterWork.Action;
import social.howdah.outbox.DeadLetters;
import social.howdah.outbox.DeliveryState;
import social.howdah.platform.problem.Problem;

/** Dead letters by cause, and what to do with them. */
@Path("admin/dead")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DeadResource {
  private static final String PAGE = "admin/dead";
  private static final int MOST_GROUPS = 100;
  private static final int LETTERS = 50;

  @Inject Screen screen;
  @Inject DeadLetters dead;
  @Inject DeadWork work;
  @Inject Mending mending;

  @GET
  public Response groups(@QueryParam("notice") @Nullable String notice) {
    List<DeadLetterGroup> groups = dead.groups(MOST_GROUPS + 1);
    Map<String, Object> values = new HashMap<>();
    Notice.of(notice).ifPresent(known -> values.put("notice", known));
    values.put("groups", groups.stream().limit(MOST_GROUPS).toList());
    values.put("more", groups.size() > MOST_GROUPS);
    return screen.show(200, "flow/dead", values);
  }

  @GET
  @Path("{cause}")
  public Response group(
      @PathParam("cause") UUID cause,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("notice") @Nullable String notice) {
    Optional<DeadLetterGroup> group = dead.group(cause);
    if (group.isEmpty()) {
      return screen.to(PAGE, Notice.of(notice).orElse(Notice.NO_SUCH_CAUSE));
    }
    List<DeliveryState> letters = dead.letters(cause, before, LETTERS + 1);
    Map<String, Object> values = new HashMap<>();
    Notice.of(notice).ifPresent(known -> values.put("notice", known));
    values.put("group", group.get());
    values.put("letters", letters.stream().limit(LETTERS).toList());
    if (letters.size() > LETTERS) {
      values.put("further", letters.get(LETTERS - 1).id());
    }
    return screen.show(200, "flow/cause", values);
  }

  @POST
  @Path("{cause}/replay")
  public Response replay(
      @PathParam("cause") UUID cause,
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("delivery") List<UUID> chosen) {
    screen.checkForm(csrf);
    return each(cause, chosen, mending::replay, Notice.REPLAYED);
  }

  @POST
  @Path("{cause}/cancel")
  public Response cancel(
      @PathParam("cause") UUID cause,
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("delivery") List<UUID> chosen) {
    screen.checkForm(csrf);
    return each(cause, chosen, mending::cancel, Notice.CANCELLED);
  }

  @POST
  @Path("{cause}/replay-all")
  public Response replayAll(
      @PathParam("cause") UUID cause, @FormParam("csrf") @Nullable String csrf) {
    screen.checkForm(csrf);
    return all(cause, Action.REPLAY);
  }

  @POST
  @Path("{cause}/cancel-all")
  public Response cancelAll(
      @PathParam("cause") UUID cause, @FormParam("csrf") @Nullable String csrf) {
    screen.checkForm(csrf);
    return all(cause, Action.CANCEL);
  }

  private Response all(UUID cause, Action action) {
    return work.begin(screen.person(), cause, action)
        ? screen.to(WorkResource.PAGE, Notice.BEGUN)
        : screen.to(PAGE, Notice.NO_SUCH_CAUSE);
  }

  /** What somebody else has mended meanwhile is passed over. */
  private Response each(UUID cause, List<UUID> chosen, BiConsumer<Person, UUID> mend, Notice done) {
    int mended = 0;
    for (UUID delivery : chosen.stream().limit(LETTERS).toList()) {
      try {
        mend.accept(screen.person(), delivery);
        mended++;
      } catch (Problem e) {
        if (e.status() != 409) {
          throw e;
        }
      }
    }
    return screen.to(PAGE + "/" + cause, mended == 0 ? Notice.NOTHING_CHOSEN : done);
  }
}
