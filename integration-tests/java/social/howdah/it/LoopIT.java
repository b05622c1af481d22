package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import social.howdah.sandbox.ChatReceiver;
import social.howdah.sandbox.World;

/** What Howdah is for, once around. */
@Execution(ExecutionMode.SAME_THREAD) // as all that use the shared installation
class LoopIT {
  private final Installation howdah = Installation.shared();

  @Test
  void anEventBecomesAStatusAndAMentionComesBackIntoChat() throws Exception {
    Browser ada = new Browser();
    ada.signIn(howdah.server.url(), "ada", Installation.ADA_PASSWORD);
    Browser.Page linked =
        ada.link(howdah.server.url(), howdah.sandbox.base(), "alice", "alice-password", "");
    assertThat(linked.message()).isEqualTo("The account is linked.");
    assertThat(linked.body()).contains("@alice@127.0.0.1");

    assertThat(howdah.github.send("release", "loop-1", Github.release("a/b", "v1")).statusCode())
        .isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(texts("alice"))
                    .contains("a/b v1 is out: https://github.example/a/b/releases/tag/v1"));

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !howdah.sandbox.world().subscriptions("alice").isEmpty());
    Mentions.post(howdah.sandbox, "bob", "Well done @alice, *see* <https://x.example> & @channel");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(messages("/hooks/chat"))
                    .anySatisfy(
                        message ->
                            assertThat(message.body())
                                .contains("*@bob mentioned alice*")
                                .contains("&lt;")
                                .contains("@\u2060channel")));
    await().atMost(Duration.ofSeconds(20)).until(() -> archived("Well done").isPresent());
    ChatReceiver.Message event = archived("Well done").orElseThrow();
    new Webhook(Installation.SIGNING)
        .verify(
            event.body(),
            event.headers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, h -> List.of(h.getValue()))));
    assertThat(event.headers().get("content-type")).startsWith("application/cloudevents+json");
    assertThat(event.body()).contains("\"type\":\"social.mastodon.notification.mention\"");

    Browser.Page home = ada.open(howdah.server.url() + "/");
    assertThat(home.html().select(".state.done")).isNotEmpty();
  }

  private List<String> texts(String user) {
    return howdah.sandbox.world().statuses(user).stream().map(World.Posted::text).toList();
  }

  private Optional<ChatReceiver.Message> archived(String words) {
    return messages("/hooks/archive").stream()
        .filter(message -> message.body().contains(words))
        .findFirst();
  }

  private List<ChatReceiver.Message> messages(String path) {
    return howdah.chat.messages().stream().filter(m -> m.path().equals(path)).toList();
  }
}
