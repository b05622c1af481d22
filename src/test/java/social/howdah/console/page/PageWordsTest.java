package social.howdah.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import social.howdah.account.Outcome;
import social.howdah.account.TokenState;
import social.howdah.identity.Refusal;
import social.howdah.message.Phase;
import social.howdah.outbox.DeliveryState;
import social.howdah.platform.SettableClock;
import social.howdah.routing.Preview;
import social.howdah.routing.approval.Approval;
import social.howdah.routing.storm.Fate;

class PageWordsTest {
  private static final Path SOURCES = Path.of("src/main");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** A key as templates and classes write it. */
  private static final Pattern KEY = Pattern.compile("\"([a-z][a-z-]*(?:\\.[A-Za-z_-]+)+)\"");

  /** One that is said as it stands. */
  private static final Pattern SAID =
      Pattern.compile("(?:\\bt|Phrase\\.of)\\(\"([^\".]+\\.[^\"]*[^\".])\"[,)]");

  /** A feature that takes something of an account. */
  private static final Pattern NEED = Pattern.compile("new Need\\(\\s*\"([a-z-]+)\"");

  /** The first part of one that is put together: {@code t("language." + …)}. */
  private static final Pattern PREFIX =
      Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z-]+)*\\.)\" (?:\\+|~)");

  /** What says itself in English, so that other languages say it for themselves. */
  private static final String ITS_OWN_WORDS = "{0}";

  private final SettableClock clock = new SettableClock();
  private final Words words = new Words(clock);

  @Test
  void everyLanguageHasTheSameWords() {
    assertThat(bundle("_de").stringPropertyNames()).isEqualTo(bundle("").stringPropertyNames());
  }

  @Test
  void everyWordIsSaidSomewhere() throws IOException {
    String sources = sources("console");
    Set<String> said =
        KEY.matcher(sources).results().map(found -> found.group(1)).collect(Collectors.toSet());
    Set<String> prefixes =
        PREFIX.matcher(sources).results().map(found -> found.group(1)).collect(Collectors.toSet());
    Set<String> silent = new TreeSet<>(bundle("").stringPropertyNames());
    silent.removeIf(key -> said.contains(key) || prefixes.stream().anyMatch(key::startsWith));
    assertThat(silent).isEmpty();
  }

  /** Otherwise a page fails where it wants to say it. */
  @Test
  void everyWordOfTheCodeCanBeSaid() throws IOException {
    Map<String, Stream<?>> families =
        Map.of(
            "notice.", Stream.of(Notice.values()),
            "outcome.", Stream.of(Outcome.values()),
            "refusal.", Stream.of(Refusal.values()),
            "health.", Stream.of(TokenState.values()),
            "fate.", Stream.of(Fate.values()),
            "phase.", Stream.of(Phase.values()),
            "approvals.state.", Stream.of(Approval.State.values()),
            "state.", Stream.of(DeliveryState.State.values()).map(PageWordsTest::lower),
            "verdict.", Stream.of(Preview.Verdict.values()).map(PageWordsTest::lower),
            "need.why.", NEED.matcher(sources("Needs")).results().map(found -> found.group(1)));
    assertThat(bundle("").stringPropertyNames())
        .containsAll(
            families.entrySet().stream()
                .flatMap(family -> family.getValue().map(word -> family.getKey() + word))
                .toList())
        .containsAll(
            SAID.matcher(sources("console")).results().map(found -> found.group(1)).toList());
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  @Test
  void everyPatternHasTheSamePlacesAndNoLoneApostrophe() {
    Properties german = bundle("_de");
    bundle("")
        .forEach(
            (key, english) -> {
              String other = german.getProperty(key.toString());
              if (!key.toString().startsWith("time.") && !english.equals(ITS_OWN_WORDS)) {
                assertThat(places(other)).as("%s", key).isEqualTo(places(english.toString()));
              }
              assertThat(List.of(english.toString().replace("''", ""), other.replace("''", "")))
                  .as("%s", key)
                  .noneMatch(pattern -> pattern.contains("'"));
            });
  }

  @Test
  void saysTimesInTheViewersZoneAndLanguage() {
    Instant evening = Instant.parse("2026-11-01T11:59:30Z");
    assertThat(words.moment(evening, Locale.ENGLISH, ZoneOffset.UTC)).isEqualTo("11:59:30");
    assertThat(words.moment(evening, Locale.GERMAN, BERLIN)).isEqualTo("12:59:30");
    Instant lateLastYear = Instant.parse("2025-12-31T23:30:00Z");
    assertThat(words.moment(lateLastYear, Locale.ENGLISH, ZoneOffset.UTC))
        .isEqualTo("31 Dec 2025 23:30");
    assertThat(words.moment(lateLastYear, Locale.GERMAN, BERLIN)).isEqualTo("1. Jan. 00:30");
    assertThat(words.wholeMoment(evening, Locale.GERMAN, BERLIN))
        .isEqualTo("Sonntag, 1. November 2026 12:59:30 +01:00 Europe/Berlin");
  }

  @Test
  void saysAges() {
    Instant now = clock.instant();
    assertThat(words.age(now.minusSeconds(20), Locale.ENGLISH)).isEqualTo("moments ago");
    assertThat(words.age(now.minusSeconds(200), Locale.ENGLISH)).isEqualTo("3 minutes ago");
    assertThat(words.age(now.minus(Duration.ofHours(26)), Locale.GERMAN)).isEqualTo("vor 1 Tag");
    assertThat(words.age(now.plus(Duration.ofHours(3)), Locale.GERMAN)).isEqualTo("in 3 Stunden");
  }

  @Test
  void sayingsContainTimesAndOtherPhrases() {
    Phrase zone = Phrase.of("frame.zone", Phrase.of("nav.home"));
    assertThat(words.english(zone)).isEqualTo("Times are in Mine.");
    assertThat(words.say(Phrase.of("frame.zone", clock.instant()), Locale.GERMAN, BERLIN))
        .isEqualTo("Zeiten gelten für 13:00:00.");
    assertThat(words.english(Phrase.of("frame.zone", Duration.ofMinutes(5))))
        .isEqualTo("Times are in 5 minutes.");
  }

  private static int places(String pattern) {
    return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
  }

  private static Properties bundle(String language) {
    Properties properties = new Properties();
    try (InputStreamReader reader =
        new InputStreamReader(
            PageWordsTest.class.getResourceAsStream("words" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static String sources(String part) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().contains(part))
          .filter(file -> file.toString().matches(".*\\.(java|html)"))
          .map(
              file -> {
                try {
                  return Files.readString(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .collect(Collectors.joining("\n"));
    }
  }
}
