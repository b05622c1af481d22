package social.howdah.mastodon;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.howdah.mastodon.discovery.Trends;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.entity.Tag;
import social.howdah.mastodon.timelines.Timelines;
import social.howdah.platform.Secret;

/** Lists are read page by page, as far as somebody reads. */
class PagesTest {
  private static final String HOME = "/api/v1/timelines/home";

  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final MastodonClient client = TestClient.client();
  private final Timelines timelines = new Timelines(client);

  @Test
  void aStreamFetchesAPageWhenItsFirstEntryIsNeeded() {
    page(HOME + "?limit=2", "?max_id=8", "9", "8");
    page(HOME + "?max_id=8", "?max_id=6", "7", "6");
    page(HOME + "?max_id=6", null, "5");
    Iterator<Status> entries = timelines.home(user(), Paging.first(2)).all().iterator();
    assertThat(entries.next().id()).isEqualTo("9");
    assertThat(entries.next().id()).isEqualTo("8");
    server.verify(1, anyRequestedFor(anyUrl()));
    assertThat(entries.next().id()).isEqualTo("7");
    server.verify(2, anyRequestedFor(anyUrl()));
    assertThat(entries.next().id()).isEqualTo("6");
    assertThat(entries.next().id()).isEqualTo("5");
    assertThat(entries.hasNext()).isFalse();
    server.verify(3, anyRequestedFor(anyUrl()));
    server.verify(
        3, getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer token")));
  }

  @Test
  void aStreamGoesOnBeyondAnEmptyPageAndEndsAtALinkToItself() {
    page(HOME, "?max_id=8", "9");
    page(HOME + "?max_id=8", "?max_id=4");
    page(HOME + "?max_id=4", "?max_id=4", "3");
    assertThat(ids(timelines.home(user(), Paging.first()))).isEqualTo("9 3");
    server.verify(3, anyRequestedFor(anyUrl()));
  }

  @Test
  void aStreamWaitsForASpentRateLimitWhereAPageFails() {
    page(HOME, "?max_id=8", "9");
    server.stubFor(
        get(HOME)
            .willReturn(
                entries("?max_id=8", "9")
                    .withHeader("X-RateLimit-Remaining", "0")
                    .withHeader("Retry-After", "1")));
    page(HOME + "?max_id=8", null, "7");
    Page<Status> first = timelines.home(user(), Paging.first());
    assertThatThrownBy(first::next).isInstanceOf(RateLimitedException.class);
    server.verify(1, anyRequestedFor(anyUrl()));
    long begin = System.nanoTime();
    assertThat(ids(first)).isEqualTo("9 7");
    assertThat(System.nanoTime() - begin).isGreaterThan(300_000_000L);
    server.verify(2, anyRequestedFor(anyUrl()));
  }

  @Test
  void offsetsAreCountedOn() {
    tags("10", "a", "b");
    tags("12", "c");
    tags("13");
    Page<Tag> first = new Trends(client).tags(instance(), 2, 10);
    assertThat(first.stream().map(Tag::name).collect(Collectors.joining(" "))).isEqualTo("a b c");
    server.verify(3, anyRequestedFor(anyUrl()).withQueryParam("limit", equalTo("2")));
  }

  @Test
  void anOffsetThatIsNoNumberCountsAsNone() {
    server.stubFor(
        get("/api/v1/trends/tags")
            .willReturn(
                okJson("[{\"name\":\"a\"}]")
                    .withHeader("Link", "</api/v1/trends/tags?offset=99999999999>; rel=next")));
    tags("99999999999", "b");
    tags("1");
    Page<Tag> first = new Trends(client).tags(instance(), null, null);
    Page<Tag> second = first.next().orElseThrow();
    assertThat(second.items()).hasSize(1);
    assertThat(second.next().orElseThrow().items()).isEmpty();
  }

  @Test
  void aTimelineThatIsBeingMadeIsIncomplete() {
    server.stubFor(get(HOME).willReturn(entries(null, "9").withStatus(206)));
    Page<Status> page = timelines.home(user(), Paging.first());
    assertThat(page.isComplete()).isFalse();
    assertThat(page.items()).hasSize(1);
    page(HOME, null, "9", "8");
    assertThat(timelines.home(user(), Paging.first()).isComplete()).isTrue();
  }

  @Test
  void entriesThatAreNullAreLeftOut() {
    server.stubFor(get(HOME).willReturn(okJson("[null,{\"id\":\"9\",\"tags\":[null]},null]")));
    Page<Status> page = timelines.home(user(), Paging.first());
    assertThat(ids(page)).isEqualTo("9");
    assertThat(page.items().get(0).tags()).isEmpty();
  }

  private static String ids(Page<Status> page) {
    return page.stream().map(Status::id).collect(Collectors.joining(" "));
  }

  private static void page(String url, @Nullable String next, String... ids) {
    server.stubFor(get(urlEqualTo(url)).willReturn(entries(next, ids)));
  }

  private static ResponseDefinitionBuilder entries(@Nullable String next, String... ids) {
    String body =
        Stream.of(ids)
            .map(id -> "{\"id\":\"" + id + "\"}")
            .collect(Collectors.joining(",", "[", "]"));
    return next == null
        ? okJson(body)
        : okJson(body).withHeader("Link", "<https://a.example" + HOME + next + ">; rel=\"next\"");
  }

  private static void tags(String offset, String... names) {
    String body =
        Stream.of(names)
            .map(name -> "{\"name\":\"" + name + "\"}")
            .collect(Collectors.joining(",", "[", "]"));
    server.stubFor(
        get(urlPathEqualTo("/api/v1/trends/tags"))
            .withQueryParam("offset", equalTo(offset))
            .willReturn(okJson(body)));
  }

  private static Instance instance() {
    return new Instance(URI.create(server.baseUrl()));
  }

  private static Caller.UserToken user() {
    return new Caller.UserToken(instance(), Secret.of("token"), Set.of());
  }
}
