package social.howdah.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraftBuilder;
import social.howdah.outbox.DeliveryState;
import social.howdah.platform.database.TestDatabase;
import social.howdah.sandbox.Fault;
import social.howdah.sandbox.World;

/** What a status has beside its words: attachments, polls, a time, who may quote it. */
class AttachmentsTest {
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  @TempDir Path directory = Path.of("");
  private HttpServer files = server();
  private @Nullable TestPublisher running;

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void begin() throws IOException {
    Files.createDirectory(directory.resolve("media"));
    Files.write(directory.resolve("media/logo.png"), PICTURE);
    Files.writeString(directory.resolve("secret.png"), "none of theirs");
    Files.createSymbolicLink(directory.resolve("media/link.png"), directory.resolve("secret.png"));
    serve("/graph.png", 200, "image/png", PICTURE);
    serve("/clip.mp4", 200, "video/mp4", PICTURE);
    serve("/page", 200, "text/html", PICTURE);
    serve("/large.png", 200, "image/png", new byte[1_000_001]);
    serve("/gone.png", 404, "text/plain", PICTURE);
    files.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/graph.png");
          exchange.sendResponseHeaders(302, -1);
        });
    files.createContext(
        "/ring",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/ring");
          exchange.sendResponseHeaders(302, -1);
        });
    files.start();
    running =
        new TestPublisher(
            TestDatabase.H2,
            Map.of(
                "howdah.media.dir",
                directory.resolve("media").toString(),
                "howdah.media.megabytes",
                "1"));
  }

  private void serve(String path, int status, String type, byte[] body) {
    files.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @AfterEach
  void end() {
    howdah().close();
    files.stop(0);
  }

  private TestPublisher howdah() {
    return Objects.requireNonNull(running);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + files.getAddress().getPort() + path;
  }

  @Test
  void aFileAndAUrlAreAttachedWithTheirDescriptions() {
    howdah().publish(with(media("logo.png", "Our logo"), media(url("/moved"), "A graph: größer")));
    World.Posted status = howdah().posted().get(0);
    assertThat(status.media())
        .map(id -> howdah().sandbox.world().media().find(id).orElseThrow().description())
        .containsExactly("Our logo", "A graph: größer");
    assertThat(howdah().sandbox.world().media().find(status.media().get(1)).orElseThrow().size())
        .isEqualTo(PICTURE.length);
  }

  @Test
  void aVideoIsWaitedForAndSentOnce() {
    howdah().sandbox.manners().processesFor(Duration.ofSeconds(2));
    howdah().sandbox.failNextPosts(Fault.ERROR_BEFORE, Fault.CUT);
    howdah().publish(with(media(url("/clip.mp4"), "A film")));
    assertThat(howdah().posted()).hasSize(1);
    assertThat(howdah().posted().get(0).media()).hasSize(1);
    assertThat(howdah().sandbox.world().media().count()).isEqualTo(1);
  }

  @Test
  void aFileThatTheInstanceHasForgottenIsSentAgain() {
    howdah().sandbox.failNextPosts(Fault.ERROR_BEFORE);
    howdah()
        .sandbox
        .onPost(
            count -> {
              if (count == 1) {
                howdah().sandbox.world().media().forget();
              }
            });
    howdah().publish(with(media("logo.png", "Our logo")));
    assertThat(howdah().posted()).hasSize(1);
    assertThat(howdah().sandbox.world().media().find(howdah().posted().get(0).media().get(0)))
        .isPresent();
  }

  @Test
  void aFileThatCannotBeProcessedIsADeadLetter() {
    howdah().sandbox.manners().failsToProcess();
    howdah().publish(with(media(url("/clip.mp4"), "A film")));
    died("Error processing");
  }

  @ParameterizedTest
  @CsvSource({
    "/page, 'this is text/html'",
    "/large.png, 'larger than'",
    "/gone.png, 'answered 404'",
    "/ring, 'redirects without end'"
  })
  void aUrlThatIsNoUseIsADeadLetterThatSaysWhy(String path, String why) {
    howdah().publish(with(media(url(path), "x")));
    died(why);
  }

  @ParameterizedTest
  @CsvSource({
    "../secret.png",
    "link.png",
    "none.png",
    ".",
    "/etc/hostname",
    "file:///etc/hostname",
    "jar:file:///x!/y",
    "http:///x",
    "http://169.254.169.254/x.png",
    "https://10.0.0.1/x.png"
  })
  void nothingElseIsRead(String location) {
    howdah().publish(with(media(location, "x")));
    died("");
  }

  @Test
  void moreFilesThanTheInstanceTakesAreNotSent() {
    howdah()
        .publish(
            with(
                Stream.generate(() -> media("logo.png", "x"))
                    .limit(5)
                    .toArray(StatusDraft.Media[]::new)));
    died("has 5 attachments; the instance takes 4");
    assertThat(howdah().sandbox.world().media().count()).isZero();
  }

  @Test
  void aPollIsAsked() {
    howdah().publish(asking(3_600, "Yes", "No"));
    World.Poll poll = Objects.requireNonNull(howdah().posted().get(0).poll());
    assertThat(poll.options()).containsExactly("Yes", "No");
    assertThat(poll.expires())
        .isBetween(Instant.now().plusSeconds(3_000), Instant.now().plusSeconds(3_600));
  }

  @Test
  void aPollTheInstanceWouldRefuseSaysWhichLimit() {
    howdah().publish(asking(3_600, "1", "2", "3", "4", "5"));
    died("has 5 options; the instance takes 4");
    howdah().publish(asking(60, "Yes", "No"));
    died("open for 60 seconds");
    howdah().publish(asking(3_600, "x".repeat(51), "No"));
    died("longer than the 50 characters");
  }

  @ParameterizedTest
  @CsvSource({"NONE", "ERROR_AFTER", "CUT", "ERROR_BEFORE"})
  void whatIsForLaterIsScheduledOnce(Fault fault) {
    Instant at = Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MILLIS);
    howdah().sandbox.failNextPosts(fault);
    howdah().publish(StatusDraftBuilder.builder(with()).scheduledAt(at).build());
    assertThat(howdah().posted()).isEmpty();
    World.User alice = howdah().sandbox.world().user("alice").orElseThrow();
    assertThat(howdah().sandbox.world().scheduled(alice))
        .extracting(World.Scheduled::at)
        .containsExactly(at);
  }

  @Test
  void whatIsForSoonIsPostedNow() {
    howdah()
        .publish(
            StatusDraftBuilder.builder(with())
                .scheduledAt(Instant.now().plus(Duration.ofMinutes(4)))
                .build());
    assertThat(howdah().posted()).hasSize(1);
  }

  @Test
  void whoMayQuoteIsSaidWhereItIsKnown() {
    howdah().publish(StatusDraftBuilder.builder(with()).quotePolicy("followers").build());
    assertThat(howdah().posted().get(0).quotePolicy()).isEqualTo("followers");
  }

  private void died(String why) {
    assertThat(howdah().posted()).isEmpty();
    DeliveryState delivery = howdah().deliveries().get(0);
    assertThat(delivery.state()).isEqualTo(DeliveryState.State.DEAD);
    assertThat(delivery.error()).contains(why).doesNotContain(directory.toString());
  }

  private static StatusDraft.Media media(String location, String alt) {
    return new StatusDraft.Media(location, alt);
  }

  private static StatusDraft asking(int seconds, String... options) {
    return StatusDraftBuilder.builder(with())
        .poll(new StatusDraft.Poll(List.of(options), seconds, false, false))
        .build();
  }

  private static StatusDraft with(StatusDraft.Media... media) {
    return StatusDraftBuilder.builder().account("alice").text("Look").media(List.of(media)).build();
  }
}
