package social.howdah.bulletin;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import social.howdah.mastodon.MastodonException;

/** Tells what Mastodon said. */
@Provider
public class MastodonFailures implements ExceptionMapper<MastodonException> {
  @Override
  public Response toResponse(MastodonException e) {
    return Response.status(Response.Status.BAD_GATEWAY)
        .entity(e.getClass().getSimpleName() + ": " + e.getMessage())
        .build();
  }
}
