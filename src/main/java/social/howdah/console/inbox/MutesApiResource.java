package social.howdah.console.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.ApiAnswers;
import social.howdah.console.page.Notice;
import social.howdah.console.page.Words;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.json.Json;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.mute.Mute;
import social.howdah.routing.mute.Mutes;

/** What the page of the mutes shows and does, for scripts. */
@Path("api/mutes")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MutesApiResource {
  @Inject Mutes mutes;
  @Inject Muting muting;
  @Inject ApiAnswers answers;
  @Inject Words words;

  @GET
  @Operation(summary = "What is silent now")
  public Response all() {
    return answers.json(200, mutes.active().stream().map(MutesApiResource::json).toList());
  }

  @POST
  @Operation(
      summary =
          "Silences a route, its statuses, a source, author or label: kind, subject, time, reason")
  @APIResponse(responseCode = "201", description = "Silent until the time it tells")
  @APIResponse(responseCode = "400", description = "What is asked for cannot be; it says why")
  public Response mute(@HeaderParam(ApiAnswers.CSRF) @Nullable String csrf, String body) {
    answers.check(csrf);
    return answers.json(201, json(muting.mute(answers.person(), read(body))));
  }

  @POST
  @Path("{id}/end")
  @Operation(summary = "Ends a mute before its time")
  @APIResponse(responseCode = "204", description = "It has ended")
  @APIResponse(responseCode = "404", description = "There is no such mute")
  public Response end(
      @PathParam("id") UUID id, @HeaderParam(ApiAnswers.CSRF) @Nullable String csrf) {
    answers.check(csrf);
    if (!mutes.unmute(id, answers.person().name())) {
      throw new Problem(404, words.english(Notice.NO_SUCH_MUTE.phrase()));
    }
    return Response.noContent().build();
  }

  private static Muting.Wish read(String body) {
    try {
      return Json.read(body, Muting.Wish.class);
    } catch (RuntimeException e) {
      throw new Problem(400, "Send a JSON object with kind, subject, time and perhaps reason.");
    }
  }

  private static Map<String, Object> json(Mute mute) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", mute.id().toString());
    json.put("kind", mute.kind().word());
    json.put("subject", mute.subject());
    json.put("by", mute.mutedBy());
    json.put("since", mute.mutedAt().toString());
    json.put("until", mute.endsAt().toString());
    if (mute.reason() != null) {
      json.put("reason", mute.reason());
    }
    return json;
  }
}
