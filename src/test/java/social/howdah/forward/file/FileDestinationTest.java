package social.howdah.forward.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.forward.Messages;
import social.howdah.forward.TestDestinations;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.TestSettings;

/** A file of messages as its readers find it, whatever happened between two of them. */
class FileDestinationTest {
  @TempDir Path data;

  private Path file;

  @BeforeEach
  void setUp() {
    file = data.resolve("messages.jsonl");
  }

  @Test
  void eachMessageIsACloudEventInALineOfItsOwn() throws Exception {
    deliver("one\ntwo", false);
    deliver("three", false);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(2);
    CloudEvent event = event(lines.get(0));
    assertThat(event.getType()).isEqualTo("com.example.deploy");
    assertThat(event.getExtension("text")).isEqualTo("one\ntwo");
    assertThat(event.getExtension("messageid"))
        .isEqualTo(Messages.delivery(Messages.text("")).id().toString());
  }

  @Test
  void nobodyElseMayReadIt() throws Exception {
    deliver("one", false);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  /** The line was written, but the crash came before the outbox knew. */
  @Test
  void aMessageThatIsThereAlreadyIsNotWrittenAgain() throws Exception {
    deliver("one", false);
    deliver("one", true);
    assertThat(Files.readAllLines(file)).hasSize(1);
  }

  @Test
  void aMessageThatIsNotThereIsWritten() throws Exception {
    deliver("one", new UUID(0, 1), false);
    deliver("two", new UUID(0, 2), true);
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 20_000})
  void whatACrashLeftOfALineIsCutOff(int length) throws Exception {
    deliver("one", false);
    String whole = Files.readString(file);
    Files.writeString(file, "{" + "x".repeat(length), StandardOpenOption.APPEND);
    deliver("two", new UUID(0, 2), true);
    assertThat(Files.readString(file)).startsWith(whole);
    assertThat(Files.readAllLines(file))
        .hasSize(2)
        .allSatisfy(line -> assertThat(event(line).getId()).isEqualTo("a/1"));
  }

  @Test
  void aFileMovedAwayIsBegunAnew() throws Exception {
    deliver("one", false);
    Files.move(file, data.resolve("messages.1"));
    deliver("two", false);
    assertThat(Files.readAllLines(file)).hasSize(1);
  }

  @Test
  void aLongLineIsReadBackWhole() throws Exception {
    String text = "ü".repeat(30_000);
    deliver(text, false);
    deliver(text, true);
    assertThat(Files.readAllLines(file)).hasSize(1);
    assertThat(event(Files.readString(file)).getExtension("text")).isEqualTo(text);
  }

  @Test
  void aFileInOtherHandsIsTriedAgain() throws IOException {
    try (FileChannel other =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = other.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThat(later()).hasMessage("The file is being written by another.");
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsTriedAgain() throws IOException {
    Files.createDirectory(data.resolve("gone"));
    file = data.resolve("gone/messages.jsonl");
    RetryableDeliveryException later =
        catchThrowableOfType(
            RetryableDeliveryException.class,
            () -> {
              DeliveryHandler forwarder = forwarder(file.toString());
              Files.delete(data.resolve("gone"));
              forwarder.deliver(Messages.delivery(Messages.text("one")));
            });
    assertThat(later).hasMessage("The file cannot be written: NoSuchFileException.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../outside.jsonl", "missing/messages.jsonl", "/", "."})
  void aPathThatCannotBeWrittenStopsTheStart(String path) {
    assertThatThrownBy(() -> forwarder(path))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.destination.chat.path");
  }

  private RetryableDeliveryException later() {
    return catchThrowableOfType(
        RetryableDeliveryException.class, () -> deliver("one", new UUID(0, 1), false));
  }

  private void deliver(String text, boolean outcomeUnknown) throws Exception {
    deliver(text, Messages.delivery(Messages.text(text)).id(), outcomeUnknown);
  }

  private void deliver(String text, UUID id, boolean outcomeUnknown) throws Exception {
    forwarder("messages.jsonl").deliver(Messages.delivery(Messages.text(text), id, outcomeUnknown));
  }

  private DeliveryHandler forwarder(String path) {
    PlatformConfig platform =
        new PlatformConfig(TestSettings.of(Map.of("howdah.data-dir", data.toString())));
    return TestDestinations.forwarder(
        new FileKind(platform), Map.of("kind", "file", "path", path), Clock.systemUTC());
  }

  private static CloudEvent event(String line) {
    return new JsonFormat().deserialize(line.getBytes(StandardCharsets.UTF_8));
  }
}
