package social.howdah.console.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.account.Outcome;
import social.howdah.identity.CurrentSession;
import social.howdah.identity.Person;
import social.howdah.identity.Session;
import social.howdah.platform.PlatformConfig;

/** A page for whoever is signed in, and the way to the next one. */
@RequestScoped
public class Screen {
  @Inject CurrentSession current;
  @Inject Pages pages;
  @Inject PlatformConfig platform;
  @Inject HttpServletRequest request;

  public Person person() {
    return current.get().person();
  }

  /**
   * Checks the token of a form that was sent.
   *
   * @throws social.howdah.platform.problem.Problem 403 when it is not the session's
   */
  public void checkForm(@Nullable String csrf) {
    current.checkForm(csrf);
  }

  /** In the viewer's language. */
  public String say(Phrase phrase) {
    return pages.say(phrase);
  }

  public Response show(int status, String template, Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>(values);
    frame(current.get(), all);
    String page = page();
    all.put("here", Place.holding(page));
    all.put("next", page);
    return pages.page(status, template, all).build();
  }

  /**
   * A page that stands in for another, for whoever it is: the frame is theirs where it is known.
   */
  Response showAnybody(int status, String template, Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>(values);
    current.find().ifPresent(session -> frame(session, all));
    return pages.page(status, template, all).build();
  }

  private static void frame(Session session, Map<String, Object> values) {
    values.put("person", session.person().name());
    values.put("admin", session.person().isAdmin());
    values.put("csrf", session.csrf().reveal());
    values.put("places", Place.of(session.person().isAdmin()));
  }

  /** Its path within Howdah. */
  private String page() {
    String path = request.getPathInfo();
    return path == null ? request.getServletPath() : path;
  }

  /** Back home, where it says what became of linking. */
  public Response home(Outcome outcome) {
    return Response.seeOther(
            UriBuilder.fromUri(platform.publicUrl())
                .path("/")
                .queryParam("outcome", outcome)
                .build())
        .build();
  }

  public Response to(String path) {
    return Response.seeOther(UriBuilder.fromUri(platform.publicUrl()).path(path).build()).build();
  }

  /** After a form: a reload must not send it again. */
  public Response to(String path, Notice notice) {
    return to(path, notice, Map.of());
  }

  /** The same, to a page that is told by its query which one it is. */
  public Response to(String path, Notice notice, Map<String, String> query) {
    UriBuilder there =
        UriBuilder.fromUri(platform.publicUrl()).path(path).queryParam("notice", notice);
    query.keySet().forEach(name -> there.queryParam(name, "{" + name + "}"));
    return Response.seeOther(there.buildFromMap(query)).build();
  }
}
