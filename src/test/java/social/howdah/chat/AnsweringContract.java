package social.howdah.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.chat.talk.Answer;
import social.howdah.chat.talk.Chat;
import social.howdah.chat.talk.ChatRequest;
import social.howdah.chat.talk.Interaction;
import social.howdah.identity.chat.ChatUser;
import social.howdah.message.ButtonValue;
import social.howdah.message.ChatAction;
import social.howdah.outbox.DeliveryState;
import social.howdah.platform.problem.Problem;
import social.howdah.sandbox.Marks;
import social.howdah.sandbox.World;

/** What every chat can do; each kind inherits it and says how its requests look. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AnsweringContract {
  @SuppressWarnings("NullAway.Init") // opened before all
  private TestChat chat;

  /** The properties of the destination; {@code SERVER} is where the chat is. */
  protected abstract Map<String, String> destination();

  /**
   * In which, {@code SERVER} being where the chat is, the users of the chat are, who are called
   * {@code U-ada} and so on.
   */
  protected abstract String realm();

  protected abstract ChatRequest press(String user, String value, Instant now);

  protected abstract ChatRequest command(String user, String name, String text, Instant now);

  /** The form that somebody is shown; {@code said} is what the chat was answered. */
  protected abstract String form(Response said);

  /** What comes back when a form is sent. */
  protected abstract ChatRequest submission(String user, String openedForm, String text);

  /** The same, changed on its way. */
  protected abstract ChatRequest forged(ChatRequest request);

  /** Where the chat is told, and what changed. */
  protected abstract String edits();

  /** How the chat is told which user is meant. */
  protected String named(String user) {
    return "\"" + user + "\"";
  }

  /** Whether the buttons of a message change with what was done to it. */
  protected boolean buttonsChange() {
    return true;
  }

  /** Bodies of what the chat was sent at a path, in order. */
  protected final List<String> sent(String path) {
    return chat.sent(path);
  }

  /** Where requests are read, and answered. */
  protected final Chat chat() {
    return chat.chat;
  }

  /** What the chat is answered when it sends that. */
  protected final Response posted(ChatRequest request) throws IOException {
    return chat.post(request.text());
  }

  /** Does something while the chat is down at a path. */
  protected final void whileDownAt(String path, Runnable doing) {
    chat.whileDownAt(path, doing);
  }

  /** Where the chat is. */
  protected final String server() {
    return chat.server.baseUrl();
  }

  @BeforeAll
  void open() {
    chat = new TestChat(destination());
  }

  @BeforeEach
  void begin() {
    chat.forget();
    String realm = realm().replace("SERVER", server().replace("http://", ""));
    for (String person : List.of("ada", "ben", "cleo")) {
      chat.tie(new ChatUser(realm, "U-" + person, person), person);
    }
  }

  @AfterAll
  void close() {
    chat.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"BOOST", "FAVOURITE", "BOOKMARK"})
  void aStatusIsActedOnAndTakenBack(ChatAction action) throws Exception {
    UUID message = chat.mention("public");
    String kind = action == ChatAction.BOOST ? "reblog" : action.word();
    assertThat(pressed("U-ada", action, message)).isInstanceOf(Answer.Silence.class);
    await().untilAsserted(() -> assertThat(marks("alice")).containsExactly(kind));
    assertThat(pressed("U-ada", action, message)).isEqualTo(words("You have done that already."));
    settle();
    assertThat(pressed("U-ada", ChatAction.UNDO, message)).isInstanceOf(Answer.Silence.class);
    await().untilAsserted(() -> assertThat(marks("alice")).isEmpty());
  }

  @Test
  void aFollowerIsFollowedBack() throws Exception {
    UUID message = chat.follow();
    assertThat(pressed("U-ada", ChatAction.FOLLOW, message)).isInstanceOf(Answer.Silence.class);
    await().untilAsserted(() -> assertThat(marks("alice")).containsExactly("follow"));
    settle();
    pressed("U-ada", ChatAction.UNDO, message);
    await().untilAsserted(() -> assertThat(marks("alice")).isEmpty());
  }

  @Test
  void everybodyActsAsThemselves() throws Exception {
    UUID message = chat.mention("public");
    pressed("U-ben", ChatAction.BOOST, message);
    await().untilAsserted(() -> assertThat(marks("ben")).containsExactly("reblog"));
    assertThat(marks("alice")).isEmpty();
    settle();
    assertThat(pressed("U-ada", ChatAction.UNDO, message))
        .isEqualTo(words("There is nothing of yours to take back."));
    assertThat(marks("ben")).containsExactly("reblog");
  }

  @Test
  void theMessageSaysWhatWasDone() throws Exception {
    UUID message = chat.mention("public");
    pressed("U-ben", ChatAction.FAVOURITE, message);
    await()
        .untilAsserted(
            () -> assertThat(chat.sent(edits())).last().asString().contains("ben likes this"));
    pressed("U-ben", ChatAction.UNDO, message);
    await()
        .untilAsserted(
            () ->
                assertThat(chat.sent(edits())).last().asString().doesNotContain("ben likes this"));
  }

  @Test
  void whatMastodonTellsNobodyTheChatDoesNotTellEither() throws Exception {
    UUID message = chat.mention("public");
    pressed("U-ada", ChatAction.MUTE, message);
    await().untilAsserted(() -> assertThat(marks("alice")).containsExactly("mute"));
    settle();
    assertThat(chat.sent(edits())).noneMatch(body -> body.contains("muted"));
  }

  @Test
  void aReplyIsPostedBelowTheStatusAndSeenByNoMore() throws Exception {
    UUID message = chat.mention("private");
    String opened = opened("U-ada", ChatAction.REPLY, message);
    assertThat(opened).contains("@bob@");
    Interaction sent = chat.chat.action(submission("U-ada", opened, "@bob Hi & <hello>"));
    assertThat(chat.receive(sent, opened)).isInstanceOf(Answer.Silence.class);
    await().untilAsserted(() -> assertThat(posted("alice")).isNotNull());
    assertThat(posted("alice").text()).isEqualTo("@bob Hi & <hello>");
    assertThat(posted("alice").visibility()).isEqualTo("private");
    assertThat(posted("alice").inReplyTo())
        .isEqualTo(chat.sandbox.world().statuses("bob").get(0).id());
    settle();
    pressed("U-ada", ChatAction.UNDO, message);
    await().untilAsserted(() -> assertThat(chat.sandbox.world().statuses("alice")).isEmpty());
  }

  @Test
  void whoIsNobodyGetsALinkAndDoesNothing() throws Exception {
    UUID message = chat.mention("public");
    Answer answer = pressed("U-stranger", ChatAction.BOOST, message);
    assertThat(answer).isInstanceOf(Answer.Words.class);
    assertThat(((Answer.Words) answer).text()).contains("/chat-identity/");
    settle();
    assertThat(chat.sandbox.world().marks().all()).isEmpty();
  }

  @Test
  void whoHasLinkedNothingIsToldSo() throws Exception {
    assertThat(pressed("U-cleo", ChatAction.BOOST, chat.mention("public")))
        .isEqualTo(words("You have no linked account that could do that."));
  }

  @Test
  void aRepeatDoesNothing() throws Exception {
    UUID message = chat.mention("public");
    Interaction press =
        chat.chat.action(press("U-ada", value(ChatAction.BOOST, message), Instant.now()));
    chat.receive(press, "one");
    await().untilAsserted(() -> assertThat(marks("alice")).containsExactly("reblog"));
    settle();
    pressed("U-ada", ChatAction.UNDO, message);
    await().untilAsserted(() -> assertThat(marks("alice")).isEmpty());
    assertThat(chat.receive(press, "one"))
        .isEqualTo(words("That was received before. Nothing was done again."));
    settle();
    assertThat(marks("alice")).isEmpty();
  }

  @Test
  void whatIsForgedIsRefused() {
    UUID message = chat.mention("public");
    ChatRequest press = press("U-ada", value(ChatAction.BOOST, message), Instant.now());
    assertThatThrownBy(() -> chat.chat.action(forged(press)))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(401));
    ChatRequest command = command("U-ada", "toot", "Hello", Instant.now());
    assertThatThrownBy(() -> chat.chat.command(forged(command)))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(401));
  }

  @Test
  void whatIsStaleIsRefused() {
    UUID message = chat.mention("public");
    Instant before = Instant.now().minus(Duration.ofMinutes(6));
    assertThatThrownBy(
            () -> chat.chat.action(press("U-ada", value(ChatAction.BOOST, message), before)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("too long ago");
    assertThatThrownBy(() -> chat.chat.command(command("U-ada", "toot", "Hello", before)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("too long ago");
  }

  @Test
  void aMessageNobodyKnowsIsToldSo() throws Exception {
    assertThat(pressed("U-ada", ChatAction.BOOST, UUID.randomUUID()))
        .isEqualTo(words("This message is too old to act on, or is of another chat."));
  }

  @Test
  void whatIsNotToBeDoneToAMessageIsNotDone() throws Exception {
    assertThat(pressed("U-ada", ChatAction.BOOST, chat.mention("direct")))
        .isEqualTo(words("That cannot be done to this message."));
    assertThat(pressed("U-ada", ChatAction.SUSPEND, chat.mention("public")))
        .isEqualTo(words("That cannot be done to this message."));
  }

  @Test
  void aStatusIsTypedAndDeleted() throws Exception {
    assertThat(typed("U-ada", "toot", "—cw “Food” --visibility unlisted It's a \"soup\" <3"))
        .isEqualTo("Posting as @alice@%s.".formatted(chat.sandbox.base().replace("http://", "")));
    await().untilAsserted(() -> assertThat(posted("alice")).isNotNull());
    assertThat(posted("alice").text()).isEqualTo("It's a \"soup\" <3");
    assertThat(posted("alice").spoiler()).isEqualTo("Food");
    assertThat(posted("alice").visibility()).isEqualTo("unlisted");
    settle();
    assertThat(typed("U-ada", "toot", "--delete-last")).isEqualTo("It is being deleted.");
    await().untilAsserted(() -> assertThat(chat.sandbox.world().statuses("alice")).isEmpty());
  }

  @Test
  void aWrongOptionIsNamedAndNothingPosted() throws Exception {
    assertThat(typed("U-ada", "toot", "--loud Hello")).contains("There is no option --loud.");
    assertThat(typed("U-ada", "toot", "--visibility secret Hello"))
        .contains("public, unlisted, private or direct");
    assertThat(typed("U-ada", "toot", "--in 1m Hello")).contains("more than five minutes");
    assertThat(typed("U-cleo", "toot", "Hello")).contains("linked no account");
    settle();
    assertThat(chat.sandbox.world().statuses("alice")).isEmpty();
  }

  @Test
  void oneIsForgottenOnRequest() throws Exception {
    assertThat(typed("U-ada", "howdah", "status")).contains("You are ada here", "(alice)");
    typed("U-ada", "howdah", "unlink");
    assertThat(typed("U-ada", "howdah", "status")).contains("/chat-identity/");
  }

  @Test
  void whatIsForOnePersonGoesToThemAlone() {
    typed("U-ada", "howdah", "status");
    UUID message = chat.mentionAlone("ada", "direct");
    assertThat(chat.state(message).state()).isEqualTo(DeliveryState.State.DONE);
    assertThat(chat.calls())
        .anyMatch(call -> call.contains(named("U-ada")))
        .anyMatch(call -> call.contains(value(ChatAction.REPLY, message)))
        .noneMatch(call -> call.contains(destination().get("channel")));
  }

  @Test
  void itIsAnsweredFromThere() throws Exception {
    typed("U-ada", "howdah", "status");
    UUID message = chat.mentionAlone("ada", "direct");
    String opened = opened("U-ada", ChatAction.REPLY, message);
    chat.receive(chat.chat.action(submission("U-ada", opened, "@bob Between us")), opened);
    await().untilAsserted(() -> assertThat(posted("alice")).isNotNull());
    assertThat(posted("alice").visibility()).isEqualTo("direct");
    settle();
    pressed("U-ada", ChatAction.FAVOURITE, message);
    await().untilAsserted(() -> assertThat(marks("alice")).containsExactly("favourite"));
    settle();
    String changed = chat.calls().get(chat.calls().size() - 1);
    assertThat(changed).contains("likes this");
    assertThat(buttonsChange() ? changed : sentOf(message)).contains("undo:" + message);
    pressed("U-ada", ChatAction.UNDO, message);
    await().untilAsserted(() -> assertThat(marks("alice")).isEmpty());
  }

  @Test
  void nobodyElseActsOnWhatIsForOnePerson() throws Exception {
    typed("U-ada", "howdah", "status");
    UUID message = chat.mentionAlone("ada", "public");
    assertThat(pressed("U-ben", ChatAction.BOOST, message))
        .isEqualTo(words("This message is too old to act on, or is of another chat."));
    settle();
    assertThat(chat.sandbox.world().marks().all()).isEmpty();
  }

  @Test
  void onlyWhoHasTiedTheirUserHasAPlaceOfTheirOwn() {
    assertThat(typed("U-ada", "howdah", "status")).contains("choose own-chat at");
    typed("U-ada", "howdah", "unlink");
    chat.forget();
    DeliveryState late = chat.state(chat.mentionAlone("ada", "direct"));
    assertThat(late.state()).isEqualTo(DeliveryState.State.DEAD);
    assertThat(late.error())
        .contains("ada has no own-chat, which needs a user of that chat tied to them");
    assertThat(chat.calls()).isEmpty();
  }

  @Test
  void aStatusThatWaitsIsApprovedAndEdited() throws Exception {
    UUID message =
        chat.tell(
            ChatAction.APPROVAL, Map.of("approval", UUID.randomUUID().toString()), "The words");
    assertThat(pressed("U-ben", ChatAction.APPROVE, message)).isInstanceOf(Answer.Silence.class);
    assertThat(chat.decisions.last).isEqualTo("ben approves null");
    String opened = opened("U-ben", ChatAction.EDIT, message);
    assertThat(opened).contains("The words");
    Interaction sent = chat.chat.action(submission("U-ben", opened, "Better words"));
    chat.receive(sent, opened);
    assertThat(chat.decisions.last).isEqualTo("ben approves Better words");
  }

  private Answer pressed(String user, ChatAction action, UUID message) throws Exception {
    Interaction interaction = chat.chat.action(press(user, value(action, message), Instant.now()));
    Answer answer = chat.receive(interaction, UUID.randomUUID().toString());
    chat.chat.answer(interaction, answer);
    return answer;
  }

  private String opened(String user, ChatAction action, UUID message) throws Exception {
    Interaction interaction = chat.chat.action(press(user, value(action, message), Instant.now()));
    Answer answer = chat.receive(interaction, UUID.randomUUID().toString());
    assertThat(answer).isInstanceOf(Answer.Form.class);
    return form(chat.chat.answer(interaction, answer));
  }

  private String typed(String user, String name, String text) {
    Interaction interaction = chat.chat.command(command(user, name, text, Instant.now()));
    Answer answer = chat.receive(interaction, UUID.randomUUID().toString());
    return ((Answer.Words) answer).text();
  }

  private static String value(ChatAction action, UUID message) {
    return new ButtonValue(action, message).text();
  }

  /** What first told of a message. */
  private String sentOf(UUID message) {
    return chat.calls().stream()
        .filter(call -> call.contains(message.toString()))
        .findFirst()
        .orElseThrow();
  }

  private static Answer words(String text) {
    return new Answer.Words(text);
  }

  private Set<String> marks(String user) {
    return chat.sandbox.world().marks().all().stream()
        .filter(mark -> mark.by().equals(user))
        .map(Marks.Mark::kind)
        .collect(Collectors.toSet());
  }

  /** The only status a user of the instance has. */
  protected final World.Posted posted(String user) {
    assertThat(chat.sandbox.world().statuses(user)).hasSize(1);
    return chat.sandbox.world().statuses(user).get(0);
  }

  /** Until everything that was ordered is done, and told. */
  private void settle() {
    chat.settle();
  }
}
