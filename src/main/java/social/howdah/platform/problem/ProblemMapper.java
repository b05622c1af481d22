package social.howdah.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Every error leaves as a {@link Problem}; what was not foreseen keeps its cause in the log. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof Problem problem) {
      return problem.response();
    }
    if (thrown instanceof WebApplicationException refused) {
      Response response = refused.getResponse();
      return response.hasEntity() || response.getStatus() < 400
          ? response
          : new Problem(response.getStatus(), response.getStatusInfo().getReasonPhrase() + ".")
              .response();
    }
    UUID incident = UUID.randomUUID();
    LOG.log(Level.ERROR, "Request failed, incident " + incident, thrown);
    return new Problem(500, "Something failed here; the log tells it as incident " + incident + ".")
        .response();
  }
}
