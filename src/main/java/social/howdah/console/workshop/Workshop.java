package social.howdah.console.workshop;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.message.ChatMessage;
import social.howdah.message.Event;
import social.howdah.message.MessageLooks;
import social.howdah.message.MessageLooks.Look;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.MistakenDraft;
import social.howdah.routing.Preview;
import social.howdah.routing.Previews;
import social.howdah.routing.inbox.Inbox;
import social.howdah.routing.inbox.InboxEvent;
import social.howdah.routing.language.Facts;
import social.howdah.routing.language.Mistake;

/** Tries a route that somebody thinks about. Nothing is stored or sent. */
@Singleton
public class Workshop {

  /** An event, and what routes take for the present. */
  private record Occasion(Event event, Instant now) {}

  private final Inbox inbox;
  private final Previews previews;
  private final Previewing previewing;
  private final Posters posters;
  private final MessageLooks looks;

  @Inject
  public Workshop(
      Inbox inbox, Previews previews, Previewing previewing, Posters posters, MessageLooks looks) {
    this.inbox = inbox;
    this.previews = previews;
    this.previewing = previewing;
    this.posters = posters;
    this.looks = looks;
  }

  /** A route in force, to be changed. */
  Draft open(String route) {
    return Draft.of(route, previews.properties(route));
  }

  /** An event that was received, if it is there and its payload is kept. */
  Optional<InboxEvent> stored(String id) {
    try {
      return id.isEmpty()
          ? Optional.empty()
          : inbox.find(UUID.fromString(id)).filter(InboxEvent::kept);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What becomes of it, or which fields are wrong. */
  Trial trial(Draft draft) {
    Map<String, String> properties;
    try {
      properties = draft.properties();
    } catch (Problem e) {
      return Trial.mistaken(Draft.MORE, said(e), null);
    }
    Occasion occasion;
    try {
      occasion = occasion(draft);
    } catch (UnreadException e) {
      return Trial.mistaken(e.field(), e.mistake(), draft.lines(properties));
    }
    Map<String, String> all = new LinkedHashMap<>(Map.of("from", occasion.event.source()));
    all.putAll(properties);
    return trial(draft, all, occasion);
  }

  private Trial trial(Draft draft, Map<String, String> properties, Occasion occasion) {
    String lines = draft.lines(properties);
    try {
      Preview preview = previews.draft(occasion.event, occasion.now, properties);
      PreviewView view = previewing.view(preview);
      PreviewView.StatusView status = view.status();
      return new Trial(
          view,
          status == null ? null : posters.of(status.account()),
          status == null ? List.of() : status.texts().stream().map(StatusText::parts).toList(),
          looks(preview.messages()),
          preview.verdict() == Preview.Verdict.NO && preview.reason() != null
              ? NamedFacts.of(preview.reason(), Facts.of(occasion.event, occasion.now))
              : List.of(),
          mistakes(preview.mistake(), properties),
          lines);
    } catch (MistakenDraft e) {
      FieldMistake mistake = e.mistake() == null ? said(e) : FieldMistake.of(e.mistake());
      return Trial.mistaken(field(e.property()), mistake, lines);
    }
  }

  private Map<String, Look> looks(List<ChatMessage> messages) {
    Map<String, Look> found = new HashMap<>();
    for (ChatMessage message : messages) {
      looks.of(message).ifPresent(look -> found.put(message.destination(), look));
    }
    return found;
  }

  /** What has failed is the property that says so. */
  private static Map<String, FieldMistake> mistakes(
      @Nullable Mistake mistake, Map<String, String> properties) {
    return mistake == null
        ? Map.of()
        : properties.entrySet().stream()
            .filter(property -> property.getValue().strip().equals(mistake.text()))
            .findFirst()
            .map(property -> Map.of(field(property.getKey()), FieldMistake.of(mistake)))
            .orElse(Map.of());
  }

  private static String field(String property) {
    return Draft.PROPERTIES.contains(property) ? property : Draft.MORE;
  }

  private static FieldMistake said(Problem e) {
    String sentence = String.valueOf(e.getMessage()).replace("howdah.route.draft.", "");
    return new FieldMistake(sentence, null, null);
  }

  private Occasion occasion(Draft draft) throws UnreadException {
    String id = draft.field("event");
    if (!id.isEmpty()) {
      InboxEvent event =
          stored(id)
              .orElseThrow(
                  () ->
                      new UnreadException(
                          "event", new FieldMistake("The event is no longer kept.", null, null)));
      return new Occasion(event.event(), event.received());
    }
    return new Occasion(new PastedEvent(draft).read(previews), previews.now());
  }
}
