package social.howdah.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.howdah.message.Event;
import social.howdah.platform.Metrics;
import social.howdah.platform.SettableClock;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.problem.Problem;
import social.howdah.webhook.Samples.Sample;

/** What holds for every kind of source and each of its {@link Samples}. */
class SampleContractTest {
  private static final String SOURCE = "a-source";

  static List<Sample> samples() {
    return Samples.all();
  }

  static List<String> kinds() {
    return Samples.kinds();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isAcceptedWithTheRightSignature(Sample sample) {
    assertThat(sources(sample.kind()).read(SOURCE, Signing.of(sample.kind()).right(sample)))
        .isNotEmpty()
        .allSatisfy(
            event -> {
              assertThat(event.source()).isEqualTo(SOURCE);
              assertThat(event.type()).isNotBlank();
            });
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isRefusedWithAWrongSignatureOrNone(Sample sample) {
    Sources sources = sources(sample.kind());
    Signing signing = Signing.of(sample.kind());
    for (Received request : List.of(signing.wrong(sample), signing.none(sample))) {
      assertThatThrownBy(() -> sources.read(SOURCE, request))
          .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(401));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSameRequestAgainIsTheSameEvent(Sample sample) {
    assertThat(ids(sample)).isEqualTo(ids(sample)).doesNotHaveDuplicates();
  }

  /**
   * The snapshot is there to be read by people; {@code -Dsnapshots=write} writes it anew.
   *
   * @see SampleTexts
   */
  @ParameterizedTest
  @MethodSource("kinds")
  void readsAsItsSnapshotSays(String kind) throws IOException {
    Path snapshot = Samples.ROOT.resolve(kind).resolve("texts.md");
    String texts = SampleTexts.of(kind, sources(kind), SOURCE);
    if ("write".equals(System.getProperty("snapshots"))) {
      Files.writeString(snapshot, texts);
    }
    assertThat(texts).isEqualTo(Files.readString(snapshot));
  }

  private static List<String> ids(Sample sample) {
    return sources(sample.kind()).read(SOURCE, Signing.of(sample.kind()).right(sample)).stream()
        .map(Event::id)
        .toList();
  }

  private static Sources sources(String kind) {
    SettableClock clock = new SettableClock();
    return new Sources(
        new SourcesConfig(TestSettings.of(Signing.of(kind).source(SOURCE)), TestSources.kinds()),
        new PreviousSecrets(clock, Metrics.none()),
        clock);
  }
}
