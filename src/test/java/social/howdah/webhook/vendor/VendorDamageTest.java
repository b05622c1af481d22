package social.howdah.webhook.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.howdah.message.Event;
import social.howdah.platform.problem.Problem;
import social.howdah.webhook.Received;
import social.howdah.webhook.Samples.Sample;

/** Payloads of other versions than those that were seen. */
class VendorDamageTest {
  /** Words that stand beside nothing. */
  private static final String HOLE =
      "  | \n|\n\n|“”|\\(\\)|\\bnull\\b| [:,]|[:,] ?(\n|$)|^[:,]|\\bin(\n|$)|\\{\\{|\\$(who|what|in|link)";

  static List<Sample> samples() {
    return VendorSamples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noFieldIsTakenForGranted(Sample sample) {
    for (Received damaged : Mutation.withoutEachField(sample)) {
      assertIsReadOrRefused(sample, damaged);
    }
  }

  /** Fails, too, where a template takes a field for granted. */
  @ParameterizedTest
  @MethodSource("samples")
  void aTextHasNoHoleWhereAFieldIsMissing(Sample sample) {
    for (Received damaged : Mutation.withoutEachField(sample)) {
      for (Event event : read(sample, damaged)) {
        assertThat(VendorSamples.text(sample, event)).doesNotContainPattern(HOLE);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatIsNoPayloadAtAllIsRefusedOrEmpty(Sample sample) {
    for (String body :
        List.of("", " ", "null", "1", "\"text\"", "[]", "[[{}]]", "{}", "{\"a\":", "<xml/>")) {
      assertIsReadOrRefused(
          sample, new Received(sample.headers(), body.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static void assertIsReadOrRefused(Sample sample, Received request) {
    for (Event event : read(sample, request)) {
      assertThat(event.type()).isNotBlank();
      assertThat(event.id()).isNotBlank();
    }
  }

  /** None where the request is refused, in words for its sender. */
  private static List<Event> read(Sample sample, Received request) {
    try {
      return VendorSamples.events(sample, request);
    } catch (Problem problem) {
      assertThat(problem.status()).isBetween(400, 499);
      return List.of();
    }
  }
}
