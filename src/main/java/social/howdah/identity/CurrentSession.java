package social.howdah.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.Secret;
import social.howdah.platform.problem.Problem;

/** The session of the request that is being served. */
@RequestScoped
public class CurrentSession {
  private @Nullable Session session;

  /**
   * The session; only in resources for signed-in people.
   *
   * @throws IllegalStateException elsewhere
   */
  public Session get() {
    return find()
        .orElseThrow(() -> new IllegalStateException("not a resource for signed-in people"));
  }

  /** The session; empty where nobody was asked for one, or nobody with a role that is allowed. */
  public Optional<Session> find() {
    return Optional.ofNullable(session);
  }

  /**
   * Checks the token of a form that was sent.
   *
   * @throws Problem 403 when it is not the session's
   */
  public void checkForm(@Nullable String csrf) {
    if (csrf == null || !get().csrf().equals(Secret.of(csrf))) {
      throw new Problem(403, "This form is out of date. Go back, load the page again, and retry.");
    }
  }

  void set(Session session) {
    this.session = session;
  }
}
