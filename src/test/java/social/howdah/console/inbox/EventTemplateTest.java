package social.howdah.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.console.page.TestScreen;
import social.howdah.message.DetailsBuilder;

/** How an event and what came of it is told. */
class EventTemplateTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final String EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
  private static final UUID EVENT = UUID.randomUUID();

  @Test
  void theWayIsReadDownwards() {
    Document page =
        page("en", "octocat", delivery("dead", "Hello", "Gave up: no answer", false, true));
    assertThat(page.select("ol.way > li > h2").eachText())
        .containsExactly("Received", "What the routes said", "What came of it");
    Element delivery = Objects.requireNonNull(page.selectFirst("article.delivery"));
    assertThat(delivery.select(".words").text()).isEqualTo("Hello");
    assertThat(delivery.select("ol.attempts li").eachText())
        .containsExactly("4 May 12:00 refused busy", "4 May 12:00 outcome unknown no answer");
    assertThat(delivery.select("form").eachAttr("action"))
        .containsExactly(action("rewrite"), action("replay"), action("cancel"));
    assertThat(page.select("details.mute input[name=subject]").eachAttr("value"))
        .containsExactly("octocat", "release");
  }

  @Test
  void whatMayHaveHadItsEffectSaysSoAndIsNotEdited() {
    Document page = page("en", "octocat", delivery("dead", "x", "no answer", true, false));
    assertThat(page.select("article.delivery").text()).contains("The next one looks first");
    assertThat(page.select("article.delivery textarea")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void markupOfOthersIsInert(String language) {
    Document page = page(language, EVIL, delivery("waiting", EVIL, EVIL, false, true));
    assertThat(page.select("script:not([src])")).isEmpty();
    assertThat(page.select("img, [onerror]")).isEmpty();
    assertThat(page.select("article.delivery .words").text()).isEqualTo(EVIL);
    assertThat(page.select("article.delivery textarea").text()).isEqualTo(EVIL);
    assertThat(page.select("article.delivery .why").text()).isEqualTo(EVIL);
    assertThat(page.select("details.mute input[name=subject]").get(0).attr("value"))
        .isEqualTo(EVIL);
  }

  private static String action(String what) {
    return "%s/admin/inbox/%s/deliveries/%s/%s"
        .formatted(TestScreen.BASE, EVENT, new UUID(0, 1), what);
  }

  private static DeliveryDetail delivery(
      String state, String text, String error, boolean unknown, boolean editable) {
    return new DeliveryDetail(
        new UUID(0, 1),
        EVENT,
        "status",
        "publish/" + text,
        "release",
        text,
        state,
        NOON,
        null,
        text,
        null,
        error,
        unknown,
        null,
        List.of(
            new DeliveryDetail.Tried(1, NOON, "refused", "busy"),
            new DeliveryDetail.Tried(2, NOON, "unknown", error.replace("Gave up: ", ""))),
        "dead".equals(state),
        true,
        editable);
  }

  private static Document page(String language, String actor, DeliveryDetail delivery) {
    InboxView.Line line =
        new InboxView.Line(
            EVENT,
            actor,
            actor,
            actor,
            actor,
            actor,
            NOON,
            List.of(new InboxView.Said("release", "matched", actor)));
    InboxView.Whole whole =
        new InboxView.Whole(
            line,
            actor,
            NOON,
            DetailsBuilder.builder().url(actor).branch(actor).labels(List.of(actor)).build(),
            actor,
            List.of(),
            List.of(delivery),
            List.of());
    return TestScreen.html(
        TestScreen.admin(language)
            .show(200, "inbox/event", Map.of("whole", whole, "times", List.of("1h"))));
  }
}
