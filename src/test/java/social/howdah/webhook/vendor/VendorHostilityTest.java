package social.howdah.webhook.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.message.Details;
import social.howdah.message.Event;
import social.howdah.webhook.Received;
import social.howdah.webhook.Samples;
import social.howdah.webhook.Samples.Sample;
import social.howdah.webhook.Signing;
import social.howdah.webhook.TestSources;

/** Whoever may open an issue writes a part of a payload: nothing comes of it but words. */
class VendorHostilityTest {
  /** What Mastodon would take for a mention or a hashtag. */
  private static final Pattern LIVE =
      Pattern.compile("(?<![=/\\p{Alnum}_])[@＠#＃](?=[\\p{Alnum}_])");

  static List<Sample> samples() {
    return VendorSamples.all();
  }

  static List<String> kinds() {
    return VendorSamples.kinds();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void eachForgeSignsInAHeaderOfItsOwn(String kind) {
    Sample own = Samples.of(kind).get(0);
    for (String other : kinds()) {
      Received signed = Signing.of(other).right(own);
      boolean same =
          signed.headers().equals(Signing.of(kind).right(own).headers())
              && signed.token().equals(Signing.of(kind).right(own).token());
      assertThat(TestSources.open(kind).signatures().current().matches(signed))
          .as("%s signed as %s signs", kind, other)
          .isEqualTo(same);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anAddressNoBrowserShouldOpenIsPassedOver(Sample sample) {
    for (String address :
        List.of(
            "javascript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "https://bank.example@evil.example/",
            "https:///path",
            "//evil.example/",
            "https://evil.example/\u0000",
            "https://evil.example/ and words")) {
      Received request = Mutation.everyValue(sample, value -> isLink(value) ? address : value);
      assertThat(VendorSamples.events(sample, request))
          .allSatisfy(event -> assertThat(event.details().url()).isNull());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aTitleIsOneLineOfBoundedLength(Sample sample) {
    String words = "\n\u0000 first\u202Eline \uD800\t" + "x\u0301".repeat(5_000) + "\nsecond";
    Received request =
        Mutation.everyValue(sample, value -> value instanceof String ? words : value);
    for (Event event : VendorSamples.events(sample, request)) {
      Details details = event.details();
      Stream.of(
              Stream.of(event.subject(), details.actor(), details.title(), details.severity()),
              Stream.of(details.branch(), details.thread()),
              details.labels().stream())
          .flatMap(lines -> lines)
          .flatMap(line -> Optional.ofNullable(line).stream())
          .forEach(
              line ->
                  assertThat(line).hasSizeLessThan(500).doesNotContainPattern("[\\p{Cc}\\u202E]"));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void mentionsAndTagsOfAPayloadAreHarmlessInDefaultTexts(Sample sample) {
    String words = "@everybody@mastodon.example #tag ＠everybody ＃tag";
    Received request =
        Mutation.everyValue(sample, value -> value instanceof String ? words : value);
    assertThat(VendorSamples.events(sample, request))
        .isNotEmpty()
        .allSatisfy(
            event -> assertThat(VendorSamples.text(sample, event)).doesNotContainPattern(LIVE));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aTemplateInAPayloadIsText(Sample sample) {
    String words = "{{ 7 * 191 }}{% if true %}{{ event.id }}{% endif %}";
    Received request =
        Mutation.everyValue(sample, value -> value instanceof String ? words : value);
    assertThat(VendorSamples.events(sample, request))
        .isNotEmpty()
        .allSatisfy(event -> assertThat(VendorSamples.text(sample, event)).doesNotContain("1337"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aTimeNobodyBelievesIsWhenItCame(Sample sample) {
    for (Object time :
        List.of("9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "yesterday", "", -1L)) {
      Received request = Mutation.everyValue(sample, value -> isTime(value) ? time : value);
      assertThat(VendorSamples.events(sample, request))
          .isNotEmpty()
          .allSatisfy(event -> assertThat(event.time()).isEqualTo(VendorSamples.NOW));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aWordOfTheSenderMakesOneWordOfAType(Sample sample) {
    String words = "Com.Other.Evil\u0000Word/../x";
    Map<String, List<String>> headers = new HashMap<>(sample.headers());
    headers.replaceAll((name, value) -> isType(name) ? value : List.of(words));
    Received mutated =
        Mutation.everyValue(sample, value -> value instanceof String ? words : value);
    assertThat(VendorSamples.events(sample, new Received(headers, mutated.body())))
        .isNotEmpty()
        .allSatisfy(
            event ->
                assertThat(event.type())
                    .matches("[a-z]+\\.[a-z]+(\\.[a-z]+)?(\\.[\\p{Ll}\\p{N}_-]+){0,3}")
                    .doesNotContain("other.evil"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gitea", "forgejo", "gogs"})
  void theSecretThatOldGiteasWriteIntoTheBodyIsNotKept(String kind) {
    Sample push =
        Samples.of(kind).stream()
            .filter(sample -> sample.name().equals("push"))
            .findFirst()
            .orElseThrow();
    String body = new String(push.body(), StandardCharsets.UTF_8);
    Received old =
        new Received(
            push.headers(),
            body.replaceFirst("\\{", "{\"secret\": \"3gEsCfjlV2ugRwgpU\",")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(VendorSamples.events(push, old))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.data()).containsKey("commits").doesNotContainKey("secret");
              assertThat(String.valueOf(event.data())).doesNotContain("3gEsCfjlV2ugRwgpU");
            });
  }

  private static boolean isType(String header) {
    return header.equalsIgnoreCase("Content-Type");
  }

  private static boolean isLink(Object value) {
    return value instanceof String text && text.matches("(?s)https?:.*");
  }

  private static boolean isTime(Object value) {
    return value instanceof Number || String.valueOf(value).matches("\\d{4}-\\d\\d-\\d\\d[T ].*");
  }
}
