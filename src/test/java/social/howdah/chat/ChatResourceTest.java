package social.howdah.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.howdah.chat.talk.Answer;
import social.howdah.chat.talk.Chat;
import social.howdah.chat.talk.ChatKind;
import social.howdah.chat.talk.ChatRequest;
import social.howdah.chat.talk.Interaction;
import social.howdah.chat.talk.TalkConfig;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.problem.Problem;

/** The door, where nobody has done anything. */
class ChatResourceTest {
  private final ChatResource resource = new ChatResource();

  @BeforeEach
  void open() {
    Settings settings = TestSettings.of(Map.of("howdah.destination.chat.kind", "asking"));
    resource.open(
        new ChatConfig(settings, new PlatformConfig(settings), List.of(new Asking())),
        Clock.systemUTC());
  }

  @Test
  void whatTheChatItselfAsksIsAnsweredByItsKind() throws Exception {
    assertThat(action("chat", "are you there?").getEntity()).isEqualTo("yes");
  }

  @Test
  void aChatThatIsNotThereIsNotFound() {
    assertThatThrownBy(() -> action("other", "are you there?"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
  }

  @Test
  void whatIsTooLargeIsNotRead() {
    assertThatThrownBy(() -> action("chat", "x".repeat((1 << 20) + 1)))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(413));
  }

  private Response action(String destination, String body) throws IOException {
    return resource.action(
        destination, noHeaders(), new ByteArrayInputStream(body.getBytes(UTF_8)));
  }

  static HttpHeaders noHeaders() {
    return (HttpHeaders)
        Proxy.newProxyInstance(
            HttpHeaders.class.getClassLoader(),
            new Class<?>[] {HttpHeaders.class},
            (proxy, method, arguments) -> new MultivaluedHashMap<String, String>());
  }

  private static final class Asking implements ChatKind, Chat {
    @Override
    public String name() {
      return "asking";
    }

    @Override
    public boolean answers(TalkConfig config) {
      return true;
    }

    @Override
    public Chat open(TalkConfig config) {
      return this;
    }

    @Override
    public Optional<Response> handshake(ChatRequest request) {
      return request.text().equals("are you there?")
          ? Optional.of(Response.ok("yes").build())
          : Optional.empty();
    }

    @Override
    public Interaction command(ChatRequest request) {
      throw new Problem(401, "Nobody did anything.");
    }

    @Override
    public Interaction action(ChatRequest request) {
      throw new Problem(401, "Nobody did anything.");
    }

    @Override
    public Response answer(Interaction interaction, Answer answer) {
      return Response.ok().build();
    }
  }
}
