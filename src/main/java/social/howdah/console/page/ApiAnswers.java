package social.howdah.console.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import social.howdah.identity.CurrentSession;
import social.howdah.identity.Person;
import social.howdah.platform.json.Json;

/** Answers for a script that is signed in, as {@link Screen} is for a person. */
@RequestScoped
public class ApiAnswers {
  /** Stands for the form's field: each answer tells it, a {@code POST} brings it. */
  public static final String CSRF = "X-CSRF-Token";

  @Inject CurrentSession current;

  public Person person() {
    return current.get().person();
  }

  /**
   * Checks the token that a request brings.
   *
   * @throws social.howdah.platform.problem.Problem 403 when it is not the session's
   */
  public void check(@Nullable String csrf) {
    current.checkForm(csrf);
  }

  /** Nothing but the token. */
  public Response token() {
    return Response.noContent().header(CSRF, current.get().csrf().reveal()).build();
  }

  /** A record, map or list of ours. */
  public Response json(int status, Object entity) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(CSRF, current.get().csrf().reveal())
        .entity(Json.write(entity))
        .build();
  }
}
