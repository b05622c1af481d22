package social.howdah.forward.discord;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.forward.ConversationContract;
import social.howdah.forward.Footer;
import social.howdah.message.ChatAction;
import social.howdah.outbox.Receipt;

/** A bot's messages. What they say is {@link DiscordDestinationTest}'s. */
class DiscordConversationTest extends ConversationContract {
  private static final Footer BOOSTED =
      new Footer(List.of("@alice boosted it. *<@1>*"), List.of(ChatAction.UNDO));

  private static final String CHANNEL = "1234567890123456789";

  DiscordConversationTest() {
    super(
        new DiscordKind(),
        "api",
        Map.of("token", "bot-1", "channel", CHANNEL, "public-key", "00".repeat(32)));
  }

  @Override
  protected ResponseDefinitionBuilder taken() {
    return aResponse().withBody("{\"id\":\"42\",\"type\":0}");
  }

  @Override
  protected String reference() {
    return "C1/messages/17";
  }

  @Override
  protected List<Button> buttons(LoggedRequest request) {
    return components(request).stream()
        .map(
            button ->
                new Button(
                    String.valueOf(button.get("label")), String.valueOf(button.get("custom_id"))))
        .toList();
  }

  @Test
  void aBotPostsIntoItsChannel() throws Exception {
    LoggedRequest request = told(MENTION);
    assertThat(request.getUrl()).isEqualTo("/T0/secret-path/channels/" + CHANNEL + "/messages");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bot bot-1");
    assertThat(embed(request)).containsEntry("description", "> hi");
    assertThat(json(request)).containsEntry("allowed_mentions", Map.of("parse", List.of()));
    assertThat(receipt(MENTION).reference()).isEqualTo(CHANNEL + "/messages/42");
  }

  /** By a number that it enforces within some minutes. */
  @Test
  void discordKnowsARepeat() throws Exception {
    Map<String, @Nullable Object> first = json(told(MENTION));
    assertThat(first).containsEntry("enforce_nonce", true);
    assertThat(String.valueOf(first.get("nonce"))).hasSizeBetween(1, 25);
    assertThat(json(told(MENTION))).containsEntry("nonce", first.get("nonce"));
  }

  @Test
  void whereNobodyCanAnswerThereAreNoButtons() throws Exception {
    without("public-key");
    assertThat(buttons(told(MENTION))).isEmpty();
  }

  /** A row of Discord's has five, and what a button carries has a hundred characters. */
  @Test
  void manyButtonsStandInRowsAndGraveOnesAreRed() throws Exception {
    List<ChatAction> all = Arrays.asList(ChatAction.values());
    LoggedRequest request = toldWith(all);
    assertThat(rows(request))
        .hasSizeLessThanOrEqualTo(5)
        .allSatisfy(row -> assertThat((List<?>) row.get("components")).hasSizeBetween(1, 5));
    assertThat(components(request))
        .hasSameSizeAs(all)
        .allSatisfy(
            button -> assertThat(String.valueOf(button.get("custom_id"))).hasSizeBetween(1, 100));
    assertThat(
            components(request).stream()
                .filter(button -> Long.valueOf(4).equals(button.get("style"))))
        .extracting(button -> button.get("label"))
        .containsExactlyElementsOf(
            all.stream().filter(ChatAction::isGrave).map(ChatAction::label).toList());
  }

  @Test
  void aMessageIsChangedToSayWhatWasDone() throws Exception {
    LoggedRequest request = edited(BOOSTED, taken());
    assertThat(request.getMethod().getName()).isEqualTo("PATCH");
    assertThat(request.getUrl()).endsWith("/channels/C1/messages/17");
    assertThat(embed(request))
        .containsEntry("description", "> hi")
        .containsEntry("footer", Map.of("text", "@alice boosted it. *<@1>*"));
    assertThat(buttons(request)).extracting(Button::label).containsExactly("Undo");
  }

  @Test
  void aMessageThatPeopleDeletedIsNotMissed() {
    assertThatCode(() -> edited(BOOSTED, error(404, 10008))).doesNotThrowAnyException();
    assertThatThrownBy(() -> edited(BOOSTED, error(400, 50035)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onePersonIsToldInADirectMessage() throws Exception {
    List<LoggedRequest> requests = whispered(taken(), taken());
    assertThat(requests.get(0).getUrl()).endsWith("/users/@me/channels");
    assertThat(json(requests.get(0))).containsEntry("recipient_id", "U1");
    assertThat(requests.get(1).getUrl()).endsWith("/channels/42/messages");
    assertThat(json(requests.get(1)))
        .containsEntry("content", "only \\*you\\*\\: https://h.example/link/1")
        .containsEntry("allowed_mentions", Map.of("parse", List.of()));
  }

  /** It says nothing of the channel, which goes on. */
  @ParameterizedTest
  @ValueSource(ints = {50007, 50278, 10013, 10003})
  void aPersonWhoCannotBeToldIsADeadLetterAlone(int code) {
    assertThatThrownBy(() -> whispered(taken(), error(403, code)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no direct message");
  }

  @Test
  void aPersonHasDirectMessagesThatChangeWhereTheyAre() throws Exception {
    List<Receipt> receipts = new ArrayList<>();
    List<LoggedRequest> requests =
        inTurn(discord -> receipts.add(toldAlone(discord)), taken(), taken());
    assertThat(json(requests.get(0))).containsEntry("recipient_id", "U1");
    assertThat(requests.get(1).getUrl()).endsWith("/channels/42/messages");
    assertThat(receipts).containsExactly(new Receipt("42/messages/42", null));
  }

  @ParameterizedTest
  @ValueSource(ints = {50007, 50278, 50013})
  void aPersonWhoCannotBeWrittenToIsADeadLetter(int code) {
    assertThatThrownBy(() -> inTurn(ConversationContract::toldAlone, taken(), error(403, code)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no direct message");
  }

  @ParameterizedTest
  @CsvSource({
    "401, 0, set .token",
    "404, 10003, channel was deleted",
    "403, 50001, does not see the channel",
    "403, 50013, Embed Links"
  })
  void whatMustBePutRightHoldsTheMessagesAndSaysWhat(int status, int code, String what) {
    assertThat(gone(error(status, code))).contains(what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "url | https://discord.com/api/webhooks/1/x | url must not be set together with .token",
        "channel | | channel must be set",
        "channel | #general | channel must be a channel's id"
      })
  void aWayThatIsNotClearStopsTheStart(String key, String value, String why) {
    stopsTheStart(key, value, why);
  }

  private static ResponseDefinitionBuilder error(int status, int code) {
    return aResponse()
        .withStatus(status)
        .withBody("{\"message\": \"No.\", \"code\": %d}".formatted(code));
  }

  private static Map<String, Object> embed(LoggedRequest request) {
    return objects(json(request).get("embeds")).get(0);
  }

  private static List<Map<String, Object>> components(LoggedRequest request) {
    return rows(request).stream().flatMap(row -> objects(row.get("components")).stream()).toList();
  }

  private static List<Map<String, Object>> rows(LoggedRequest request) {
    return objects(json(request).get("components"));
  }

  @SuppressWarnings("unchecked") // objects of JSON have strings for keys
  private static List<Map<String, Object>> objects(@Nullable Object list) {
    return (List<Map<String, Object>>) Objects.requireNonNull(list);
  }
}
