package social.howdah.console.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.ApiAnswers;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.problem.Problem;

/** What a route would make of an event, without posting. */
@Path("api/preview")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PreviewApiResource {
  private static final int LARGEST = 4_194_304;

  @Inject ApiAnswers answers;
  @Inject PreviewRequests requests;

  @GET
  @Operation(summary = "The token that a preview must bring, as a header")
  public Response token() {
    return answers.token();
  }

  @POST
  @Operation(
      summary =
          "What a route makes of an event: {event: id} or {source, headers, body}, and {route: name}"
              + " or {route: {text: …, post-as: …}}")
  @APIResponse(responseCode = "200", description = "What would be posted or sent, or why nothing")
  @APIResponse(responseCode = "400", description = "Names what is wrong with the request")
  @APIResponse(responseCode = "404", description = "There is no such event, source or route")
  public PreviewView preview(@HeaderParam(ApiAnswers.CSRF) @Nullable String csrf, InputStream body)
      throws IOException {
    answers.check(csrf);
    byte[] read = body.readNBytes(LARGEST + 1);
    if (read.length > LARGEST) {
      throw new Problem(413, "The request may have %d bytes.".formatted(LARGEST));
    }
    return requests.answer(read);
  }
}
