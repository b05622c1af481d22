package social.howdah.mastodon;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.howdah.mastodon.accounts.Accounts;
import social.howdah.mastodon.accounts.StatusesFilter;
import social.howdah.mastodon.accounts.StatusesFilterBuilder;
import social.howdah.mastodon.entity.CredentialAccount;
import social.howdah.mastodon.entity.InstanceInfo;
import social.howdah.mastodon.entity.Notification;
import social.howdah.mastodon.entity.NotificationType;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.entity.Visibility;
import social.howdah.mastodon.entity.WebPushSubscription;
import social.howdah.mastodon.instance.Instances;
import social.howdah.mastodon.notifications.Notifications;
import social.howdah.mastodon.notifications.PushSubscriptionRequest;
import social.howdah.mastodon.notifications.PushSubscriptions;
import social.howdah.mastodon.oauth.ClientCredentials;
import social.howdah.mastodon.oauth.Oauth;
import social.howdah.mastodon.oauth.TokenRequest;
import social.howdah.mastodon.statuses.StatusRequestBuilder;
import social.howdah.mastodon.statuses.Statuses;
import social.howdah.platform.Secret;

class MastodonClientTest {
  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final MastodonClient client = TestClient.client();
  private final Statuses statuses = new Statuses(client);
  private final Accounts accounts = new Accounts(client);
  private final Oauth oauth = new Oauth(client);

  @Test
  void aRealAccountIsRead() throws Exception {
    server.stubFor(
        get("/api/v1/accounts/verify_credentials")
            .withHeader("Authorization", equalTo("Bearer token"))
            .willReturn(Recording.answer("033-verify-credentials-alice")));
    CredentialAccount alice = accounts.verifyCredentials(user());
    assertThat(alice.account().username()).isEqualTo("alice");
    assertThat(alice.account().url()).isNotNull();
    assertThat(alice.account().createdAt()).isNotNull();
    assertThat(alice.source()).isNotNull();
  }

  @Test
  void aRealStatusIsPostedAndRead() throws Exception {
    server.stubFor(post("/api/v1/statuses").willReturn(Recording.answer("059-status-post-json")));
    Status status =
        statuses.create(
            user(),
            StatusRequestBuilder.builder()
                .status("Grüße")
                .visibility(Visibility.PUBLIC)
                .language("de")
                .build(),
            "key-1");
    assertThat(status.id()).isNotEmpty();
    assertThat(status.visibility().is(Visibility.PUBLIC)).isTrue();
    assertThat(status.account().username()).isEqualTo("alice");
    server.verify(
        postRequestedFor(urlEqualTo("/api/v1/statuses"))
            .withHeader("Idempotency-Key", equalTo("key-1"))
            .withHeader("User-Agent", equalTo("Howdah (+http://localhost:8080)"))
            .withRequestBody(
                equalToJson(
                    "{\"status\":\"Grüße\",\"visibility\":\"public\",\"language\":\"de\"}")));
  }

  @Test
  void realListsNotificationsInstancesAndSubscriptionsAreRead() throws Exception {
    server.stubFor(
        get(urlPathEqualTo("/api/v1/accounts/1/statuses"))
            .willReturn(Recording.answer("124-account-statuses")));
    assertThat(accounts.statuses(user(), "1", newest(5)).items()).isNotEmpty();
    server.stubFor(
        get("/api/v1/notifications/7").willReturn(Recording.answer("130-notification-get")));
    Notification notification = new Notifications(client).get(user(), "7", null);
    assertThat(notification.type().known()).isPresent();
    server.stubFor(get("/api/v2/instance").willReturn(Recording.answer("002-instance-v2")));
    InstanceInfo info = new Instances(client).get(instance());
    assertThat(info.maxCharacters()).isEqualTo(5000);
    assertThat(info.charactersReservedPerUrl()).isPositive();
    server.stubFor(
        post("/api/v1/push/subscription").willReturn(Recording.answer("189-push-subscribe-json")));
    WebPushSubscription subscription =
        new PushSubscriptions(client)
            .create(
                user(),
                PushSubscriptionRequest.of(
                    URI.create("https://a.example/push/1"), "p256", "auth", Set.of("mention")));
    assertThat(subscription.serverKey()).isNotEmpty();
  }

  @Test
  void anOlderInstanceIsAskedByTheFirstVersion() throws Exception {
    server.stubFor(get("/api/v2/instance").willReturn(aResponse().withStatus(404)));
    server.stubFor(get("/api/v1/instance").willReturn(Recording.answer("001-instance-v1")));
    assertThat(new Instances(client).describe(instance()).maxCharacters()).isEqualTo(5000);
  }

  @Test
  void anEnumValueOfTomorrowIsKept() {
    server.stubFor(
        get("/api/v1/notifications/7")
            .willReturn(
                okJson(
                    """
                    {"id":"7","type":"from.tomorrow","created_at":"2026-01-01T00:00:00Z","new":1,
                     "account":{"id":"1","username":"a","acct":"a"}}
                    """)));
    Notification notification = new Notifications(client).get(user(), "7", null);
    assertThat(notification.type().raw()).isEqualTo("from.tomorrow");
    assertThat(notification.type().is(NotificationType.MENTION)).isFalse();
  }

  @Test
  void aGiganticAnswerIsNotReadToItsEnd() {
    server.stubFor(any(anyUrl()).willReturn(okJson("{\"id\":\"" + "x".repeat(9 << 20) + "\"}")));
    assertThatThrownBy(() -> statuses.get(user(), "1")).isInstanceOf(NoAnswerException.class);
  }

  @Test
  void nobodySendsNoToken() throws Exception {
    server.stubFor(get("/api/v1/statuses/1").willReturn(Recording.answer("083-status-get-anon")));
    assertThatThrownBy(() -> statuses.get(instance(), "1"))
        .isInstanceOf(UnauthorizedException.class)
        .hasMessageContaining("token not supplied");
    server.verify(getRequestedFor(anyUrl()).withHeader("Authorization", absent()));
  }

  @Test
  void pagesFollowTheirLinksOnTheirOwnInstance() throws Exception {
    server.stubFor(
        get("/api/v1/accounts/1/statuses?limit=2&exclude_reblogs=true")
            .willReturn(
                okJson("[]")
                    .withHeader(
                        "Link",
                        "<https://elsewhere.example/api/v1/accounts/1/statuses?max_id=9&x=%5B>; rel=\"next\", "
                            + "<https://elsewhere.example/api/v1/accounts/1/statuses?min_id=12>; rel=\"prev\"")));
    server.stubFor(
        get("/api/v1/accounts/1/statuses?max_id=9&x=%5B")
            .withHeader("Authorization", equalTo("Bearer token"))
            .willReturn(Recording.answer("124-account-statuses")));
    Page<Status> first = accounts.statuses(user(), "1", newest(2));
    assertThat(first.hasNext()).isTrue();
    Page<Status> second = first.next().orElseThrow();
    assertThat(second.items()).isNotEmpty();
    assertThat(second.hasNext()).isTrue();
  }

  @Test
  void codesAndTheirErrorsAreThoseOfARealServer() throws Exception {
    server.stubFor(post("/oauth/token").willReturn(Recording.answer("014-token-code-alice")));
    ClientCredentials application = new ClientCredentials("id", Secret.of("secret"));
    assertThat(
            oauth
                .token(
                    instance(),
                    TokenRequest.ofCode(application, Secret.of("code"), Oauth.OUT_OF_BAND, null))
                .accessToken())
        .startsWith("FAKE-");
    server.stubFor(post("/oauth/token").willReturn(Recording.answer("019-token-bad-code")));
    assertThatThrownBy(
            () ->
                oauth.token(
                    instance(),
                    TokenRequest.ofCode(application, Secret.of("c0de"), Oauth.OUT_OF_BAND, null)))
        .isInstanceOf(AnswerException.class)
        .hasMessageNotContaining("c0de");
  }

  private static Instance instance() {
    return new Instance(URI.create(server.baseUrl()));
  }

  private static StatusesFilter newest(int limit) {
    return StatusesFilterBuilder.builder().paging(Paging.first(limit)).excludeReblogs(true).build();
  }

  private static Caller.UserToken user() {
    return new Caller.UserToken(instance(), Secret.of("token"), Set.of());
  }
}
