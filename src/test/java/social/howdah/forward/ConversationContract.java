package social.howdah.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import social.howdah.message.ButtonValue;
import social.howdah.message.ChatAction;
import social.howdah.message.ChatMessage;
import social.howdah.message.Whisper;
import social.howdah.outbox.Receipt;
import social.howdah.platform.config.InvalidConfigurationException;

/** What every destination keeps to besides whose messages have buttons, and change. */
public abstract class ConversationContract extends DestinationContract {
  /** Somebody mentions alice, and everybody may read it. */
  protected static final ChatMessage MENTION =
      Messages.notification("mention", Map.of("content", "<p>hi</p>", "visibility", "public"));

  /** A button below a message; its value comes back when it is pressed. */
  public record Button(String label, String value) {}

  private final String where;
  private final Map<String, String> configured;

  /**
   * The contract of a kind.
   *
   * @param where the property that says where the chat is
   * @param configured the other properties, with which people can answer
   */
  protected ConversationContract(
      DestinationKind kind, String where, Map<String, String> configured) {
    super(kind);
    this.where = where;
    this.configured = new HashMap<>(configured);
  }

  @Override
  protected Map<String, String> properties(String url) {
    Map<String, String> properties = new HashMap<>(configured);
    properties.put(where, url);
    return properties;
  }

  /** The buttons of a message that was told or changed. */
  protected abstract List<Button> buttons(LoggedRequest request);

  /** What a message was told under. */
  protected abstract String reference();

  /** What may be done to a mention, in the order of the buttons. */
  protected List<ChatAction> offered() {
    return List.of(
        ChatAction.REPLY,
        ChatAction.FAVOURITE,
        ChatAction.BOOST,
        ChatAction.BOOKMARK,
        ChatAction.MUTE);
  }

  @Test
  void aMessageHasAButtonForEachThingThatMayBeDone() throws Exception {
    UUID message = Messages.delivery(MENTION).id();
    assertThat(buttons(told(MENTION)))
        .containsExactlyElementsOf(
            offered().stream()
                .map(one -> new Button(one.label(), new ButtonValue(one, message).text()))
                .toList());
  }

  @Test
  void aMessageSaysWhatWasDone() throws Exception {
    Footer footer = new Footer(List.of("ada boosted this"), List.of(ChatAction.UNDO));
    assertThat(edited(footer, taken()).getBodyAsString()).contains("hi", "ada boosted this");
  }

  /** Tells the mention with a button for each of these. */
  protected final LoggedRequest toldWith(List<ChatAction> actions) throws Exception {
    return inTurn(
            chat ->
                ((Conversation) chat)
                    .tell(Messages.message(MENTION), new Footer(List.of(), actions)),
            taken())
        .get(0);
  }

  /** Changes the message. */
  protected final LoggedRequest edited(Footer footer, ResponseDefinitionBuilder answer)
      throws Exception {
    return inTurn(
            chat -> ((Conversation) chat).edit(Messages.message(MENTION), footer, reference()),
            answer)
        .get(0);
  }

  /** Tells U1, and nobody else, {@code only *you*: https://h.example/link/1}. */
  protected final List<LoggedRequest> whispered(ResponseDefinitionBuilder... answers)
      throws Exception {
    Whisper whisper = new Whisper("chat", "C1", "U1", "only *you*: https://h.example/link/1");
    return inTurn(chat -> ((Conversation) chat).whisper(whisper), answers);
  }

  /** Tells U1 of the mention in direct messages. */
  protected static Receipt toldAlone(Destination chat) throws Exception {
    return ((Conversation) chat)
        .alone("U1")
        .orElseThrow()
        .tell(
            Messages.message(MENTION),
            new Footer(List.of(), ChatAction.of(Messages.message(MENTION).event())));
  }

  /** Leaves out a property. */
  protected final void without(String key) {
    configured.remove(key);
  }

  /**
   * That a property stops the start.
   *
   * @param value null to leave it out
   * @param why how the message begins, after {@code howdah.destination.chat.}
   */
  protected final void stopsTheStart(String key, @Nullable String value, String why) {
    if (value == null) {
      configured.remove(key);
    } else {
      configured.put(key, value);
    }
    assertThatThrownBy(() -> told(MENTION))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.destination.chat." + why);
  }
}
