package social.howdah.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import social.howdah.sandbox.ChatReceiver;
import social.howdah.sandbox.Sandbox;
import social.howdah.sandbox.World;

/**
 * {@code mvn -Ptry package}: the sandbox, a chat and Howdah on embedded defaults; walks the loop
 * once through the doors its users have, then stays up. {@code -Dtry.once} ends after the walk.
 */
public final class TryIt {
  private static final int PORT = Integer.getInteger("try.port", 8080);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Sandbox sandbox = Sandbox.start(Integer.getInteger("try.sandbox.port", 8090));
  private final ChatReceiver chat = ChatReceiver.start(Integer.getInteger("try.chat.port", 8091));
  private int steps;

  private TryIt() {}

  public static void main(String[] arguments) throws IOException {
    TryIt walk = new TryIt();
    boolean once = System.getProperty("try.once") != null;
    int exit = 1;
    try (Server howdah = walk.start()) {
      walk.walk(howdah.url());
      exit = 0;
      if (!once) {
        walk.stay(howdah);
      }
    } catch (IllegalStateException | ConditionTimeoutException e) {
      System.err.println("The walk ended here: " + e.getMessage());
    } finally {
      System.exit(exit);
    }
  }

  private Server start() throws IOException {
    sandbox.world().user("alice", "alice");
    sandbox.world().user("bob", "bob");
    say("A Mastodon server, for trying", sandbox.base());
    say("A chat, for trying", chat.url());
    Path data = Path.of("target", "try");
    if (Files.exists(data)) {
      try (Stream<Path> old = Files.walk(data)) {
        old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
      }
    }
    Map<String, String> settings = new HashMap<>(Installation.settings(sandbox, chat));
    settings.put("howdah.sign-in.local.ada.password", "ada");
    settings.put("howdah.sign-in.local.bob.password", "bob");
    Instant begin = Instant.now();
    Server howdah = Server.start(PORT, data, settings);
    say(
        "Howdah is ready after %d s".formatted(Duration.between(begin, Instant.now()).toSeconds()),
        howdah.url());
    return howdah;
  }

  private void walk(String howdah) {
    Browser ada = new Browser();
    ada.signIn(howdah, "ada", "ada");
    say("Ada signs in", howdah + "/sign-in");
    Browser.Page linked = ada.link(howdah, sandbox.base(), "alice", "alice", "");
    check(linked.message().equals("The account is linked."), linked.message());
    say("She links @alice: " + linked.message(), howdah + "/link?instance=" + sandbox.base());

    Github github = new Github(howdah + "/hooks/github", Installation.HOOK_SECRET);
    int status = github.send("release", "try-1", Github.release("howdah/try", "v1.0")).statusCode();
    check(status == 202, "answered " + status);
    say("GitHub sends a signed release event: 202", howdah + "/hooks/github");
    World.Posted posted = await(this::posted, "no status on the sandbox");
    say("It is a status of @alice: " + posted.text(), sandbox.base() + "/@alice/" + posted.id());

    await(
        () -> sandbox.world().subscriptions("alice").stream().findFirst(), "no push subscription");
    chat.refuseNext("/hooks/archive", 403);
    Mentions.post(sandbox, "bob", "@alice congratulations!");
    say("Bob mentions her", sandbox.base() + "/");
    int push =
        await(() -> sandbox.pushes().sent().stream().findFirst(), "no push was sent").status();
    check(push == 201, "the push was answered " + push);
    say("Mastodon pushes it, encrypted: 201", howdah + "/push/…");
    ChatReceiver.Message message =
        await(
            () -> chat.messages().stream().filter(m -> m.path().endsWith("/chat")).findFirst(),
            "nothing in the chat");
    check(message.body().contains("@bob mentioned alice"), message.body());
    say("It turns up in the chat: " + message.body(), chat.url());
    say("The archive has refused it: a dead letter to try again", howdah + "/admin/dead");
  }

  private Optional<World.Posted> posted() {
    return sandbox.world().statuses("alice").stream()
        .filter(status -> status.text().startsWith("howdah/try v1.0 is out"))
        .findFirst();
  }

  private void stay(Server howdah) {
    System.out.printf(
        """

        Look around, until Ctrl-C; docs/tour.md leads through the pages:
          %s        sign in as ada / ada (an administrator) or bob / bob
          %s   alice / alice and bob / bob, when an account is linked
          %s   what the chat was told

        """,
        howdah.url(), sandbox.base(), chat.url());
    howdah.awaitEndForEver();
  }

  private static <T> T await(Supplier<Optional<T>> what, String otherwise) {
    return Awaitility.await(otherwise)
        .atMost(PATIENCE)
        .until(what::get, Optional::isPresent)
        .orElseThrow();
  }

  private static void check(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalStateException(otherwise);
    }
  }

  private void say(String what, String url) {
    System.out.printf("%2d. %s%n    %s%n", ++steps, what, url);
  }
}
