package social.howdah.chat;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import social.howdah.chat.talk.Chat;
import social.howdah.chat.talk.ChatRequest;
import social.howdah.chat.talk.Interaction;
import social.howdah.platform.Secret;
import social.howdah.platform.problem.Problem;

/**
 * Where chats send what their people do. Chats wait three seconds: what takes longer is done later.
 */
@Path("chat/{destination}")
@PermitAll // a chat proves itself, and its people are known by what it says
@Singleton
public class ChatResource {
  private static final Logger LOG = System.getLogger(ChatResource.class.getName());
  private static final int LARGEST = 1 << 20;

  @Inject Reception reception;
  private Map<String, Chat> chats = Map.of();
  private Clock clock = Clock.systemUTC();

  @Inject
  void open(ChatConfig config, Clock clock) {
    this.chats = config.chats();
    this.clock = clock;
  }

  @POST
  @Path("command")
  @Operation(summary = "A slash command typed in a chat")
  @APIResponse(responseCode = "200", description = "What the person sees")
  @APIResponse(responseCode = "401", description = "It does not prove to come from the chat")
  @APIResponse(responseCode = "404", description = "There is no such chat")
  public Response command(
      @PathParam("destination") String destination, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    Chat chat = chat(destination);
    ChatRequest request = request(headers, body);
    return answer(chat, chat.command(request), request);
  }

  @POST
  @Path("action")
  @Operation(summary = "A button pressed, or a form sent, in a chat")
  @APIResponse(responseCode = "200", description = "What the person sees")
  @APIResponse(responseCode = "401", description = "It does not prove to come from the chat")
  @APIResponse(responseCode = "404", description = "There is no such chat")
  public Response action(
      @PathParam("destination") String destination, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    Chat chat = chat(destination);
    ChatRequest request = request(headers, body);
    Optional<Response> handshake = chat.handshake(request);
    return handshake.isPresent() ? handshake.get() : answer(chat, chat.action(request), request);
  }

  private Chat chat(String destination) {
    return Optional.ofNullable(chats.get(destination))
        .orElseThrow(() -> new Problem(404, "There is no such chat that people answer from."));
  }

  private ChatRequest request(HttpHeaders headers, InputStream body) throws IOException {
    byte[] read = body.readNBytes(LARGEST + 1);
    if (read.length > LARGEST) {
      throw new Problem(413, "The body may have %d bytes.".formatted(LARGEST));
    }
    return ChatRequest.of(headers.getRequestHeaders(), read, clock.instant());
  }

  private Response answer(Chat chat, Interaction interaction, ChatRequest request) {
    Secret unique = Secret.of(interaction.origin().destination() + "\n" + chat.unique(request));
    try {
      return chat.answer(interaction, reception.receive(interaction, unique));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A chat did not take an answer: " + e.getClass().getName());
      throw new Problem(502, "The chat did not take the answer. Try again.");
    }
  }
}
