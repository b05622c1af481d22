package social.howdah.identity;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Optional;

/**
 * What a mode demands of a session beyond its cookie; each mode has one. Called by any thread, not
 * within a transaction.
 */
public interface SessionRule {
  /** The mode that it belongs to. */
  SignInMode mode();

  /**
   * The session to serve a request with: the given one, as it is now, another, or none.
   *
   * @param session of the cookie, if it holds one that has not ended
   * @throws social.howdah.platform.problem.Problem when the request is to be refused
   */
  Optional<Session> apply(ContainerRequestContext request, Optional<Session> session);

  /** Where the browser goes to be signed out there, too; asked before the session ends. */
  default Optional<URI> signOutAt(Session session) {
    return Optional.empty();
  }
}
