package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import social.howdah.platform.json.Json;
import social.howdah.sandbox.World;

/** An administrator asks what became of an event. */
@Execution(ExecutionMode.SAME_THREAD) // as all that use the shared installation
class InboxIT {
  private final Installation howdah = Installation.shared();
  private final String base = howdah.server.url();
  private final Browser ada = new Browser();
  private final String repository = "inbox/" + UUID.randomUUID();

  @BeforeEach
  void link() {
    ada.signIn(base, "ada", Installation.ADA_PASSWORD);
    ada.link(base, howdah.sandbox.base(), "alice", "alice-password", "");
  }

  @Test
  void anEventIsFoundPreviewedAndTested() {
    howdah.github.send("release", UUID.randomUUID().toString(), Github.release(repository, "v1"));
    String words = repository + " v1 is out: https://github.example/" + repository;
    await().atMost(Duration.ofSeconds(20)).until(() -> posted(words).size() == 1);

    Browser.Page list = ada.open(base + "/admin/inbox?source=github&text=" + repository);
    Element row = Objects.requireNonNull(list.html().selectFirst("tbody tr"));
    assertThat(row.text()).contains("com.github.release.published").contains("release matched");
    Browser.Page event = ada.open(row.select("a").attr("href"));
    Element delivery = Objects.requireNonNull(event.html().selectFirst("article.delivery"));
    assertThat(delivery.select(".words").text()).startsWith(words);
    assertThat(delivery.select("ol.attempts").text()).endsWith("done");
    assertThat(delivery.select("a").attr("href")).startsWith(howdah.sandbox.base());
    String id = delivery.id().substring("d-".length());
    assertThat(ada.open(base + "/api/deliveries/" + id).body())
        .contains("\"outcome\":\"done\"", "\"number\":1");
    assertThat(ada.open(base + "/api/deliveries").body()).contains(id);
    assertThat(event.html().select("article.route").text())
        .contains("release matched")
        .contains("of 500 characters")
        .contains(words);
    assertThat(event.html().select("pre").text()).contains("\"full_name\" : \"" + repository);

    Browser.Page draft =
        ada.submit(
            event,
            "form[action$=/preview]",
            Map.of(
                "properties",
                "post-as=alice\nvisibility=unlisted\ntext=Draft {{ data.release.tag_name }} @x"));
    assertThat(draft.html().select("article.draft").text()).contains("Draft v1 @x", "unlisted");
    Browser.Page mistake =
        ada.submit(event, "form[action$=/preview]", Map.of("properties", "txt=x"));
    assertThat(mistake.status()).isEqualTo(400);
    assertThat(mistake.message()).startsWith("howdah.route.draft.txt is not a property");

    Browser.Page tested = ada.submit(event, "form[action$=/test]", Map.of());
    assertThat(tested.message()).startsWith("The test is on its way");
    await().atMost(Duration.ofSeconds(20)).until(() -> posted(words).size() == 2);
    assertThat(posted(words))
        .extracting(World.Posted::visibility, World.Posted::spoiler)
        .contains(tuple("direct", "Test of the route release"));
    assertThat(ada.open(base + "/admin/audit?action=tested").html().select("tbody").text())
        .contains("ada tested route release");
  }

  @Test
  void whatDidNotGoOutSaysWhy() {
    String body =
        Github.release(repository, "v2").replace("\"prerelease\":false", "\"prerelease\":true");
    howdah.github.send("release", UUID.randomUUID().toString(), body);
    Browser.Page list = ada.open(base + "/admin/inbox?verdict=none&text=" + repository);
    Browser.Page event = ada.open(list.html().select("tbody tr a").attr("href"));
    assertThat(event.html().select("article.route").text())
        .contains("release no Its condition does not hold")
        .contains("!data.release.prerelease");
    assertThat(event.html().text()).contains("Nothing was to be sent.");
  }

  @Test
  void scriptsPreviewWhatTheyPaste() {
    String csrf =
        ada.send(HttpRequest.newBuilder(URI.create(base + "/api/preview")).build())
            .headers()
            .firstValue("X-CSRF-Token")
            .orElseThrow();
    String request =
        Json.write(
            Map.of(
                "source",
                "github",
                "route",
                "release",
                "headers",
                Map.of(
                    "Content-Type", "application/json",
                    "X-GitHub-Event", "release",
                    "X-GitHub-Delivery", "pasted"),
                "body",
                Github.release("a/b", "v9")));
    HttpResponse<String> answer = preview(csrf, request);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "\"verdict\":\"matched\"",
            "\"texts\":[\"a/b v9 is out: https://github.example/a/b/releases/tag/v9\"]");
    assertThat(preview(csrf, request.replace("\"github\"", "\"nobody\"")).statusCode())
        .isEqualTo(404);
    assertThat(preview(csrf, "{\"route\": \"release\"}").body())
        .contains("event must be the id of an event");
  }

  @Test
  void theRoutesAreListed() {
    assertThat(ada.open(base + "/admin/routes").html().select("tbody tr").text())
        .contains("release github event.type == 'com.github.release.published'")
        .contains("as alice");
    assertThat(ada.open(base + "/api/routes").body()).contains("\"name\":\"release\"");
    assertThat(ada.open(base + "/health/ready").body()).contains("howdah-routes");
  }

  private HttpResponse<String> preview(String csrf, String request) {
    return ada.send(
        HttpRequest.newBuilder(URI.create(base + "/api/preview"))
            .header("Content-Type", "application/json")
            .header("Origin", base)
            .header("X-CSRF-Token", csrf)
            .POST(HttpRequest.BodyPublishers.ofString(request))
            .build());
  }

  private List<World.Posted> posted(String words) {
    return howdah.sandbox.world().statuses("alice").stream()
        .filter(status -> status.text().startsWith(words))
        .toList();
  }
}
