package social.howdah.routing.approval;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.message.ChatAction;
import social.howdah.message.ChatEdit;
import social.howdah.message.ChatMessage;
import social.howdah.message.Event;
import social.howdah.message.StatusDraft;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.Outbox;
import social.howdah.platform.json.Json;

/**
 * Tells in chat what waits for approval, and what became of it, wherever that was decided. Joins
 * the caller's transaction.
 */
@Singleton
class Announcements {
  private static final String CHAT = "chat";

  /** More than an event ever causes. */
  private static final int MOST = 1_000;

  private final ApprovalConfig config;
  private final Outbox outbox;

  @Inject
  Announcements(ApprovalConfig config, Outbox outbox) {
    this.config = config;
    this.outbox = outbox;
  }

  void asked(Approval approval) {
    Event event =
        Event.bare(
            "howdah",
            approval.id().toString(),
            ChatAction.APPROVAL,
            approval.requestedAt(),
            approval.draft().account(),
            data(approval));
    send(
        approval,
        CHAT,
        config.destinations().stream()
            .map(name -> new ChatMessage(name, event, words(approval)))
            .collect(Collectors.toMap(ChatMessage::destination, message -> message)));
  }

  void ended(Approval approval, ApprovalStore.Decision decision) {
    outbox.ofEvent(approval.event(), MOST).stream()
        .filter(sent -> sent.kind().equals(CHAT))
        .forEach(
            sent ->
                outbox
                    .payload(sent.id())
                    .map(payload -> Json.read(payload, ChatMessage.class))
                    .filter(message -> message.event().id().equals(approval.id().toString()))
                    .map(
                        message ->
                            new ChatEdit(
                                message.destination(),
                                sent.id(),
                                List.of(line(decision)),
                                List.of()))
                    .ifPresent(
                        edit -> send(approval, "chat-edit", Map.of(edit.destination(), edit))));
  }

  private void send(Approval approval, String kind, Map<String, ?> payloads) {
    List<DeliveryDraft> drafts =
        payloads.entrySet().stream()
            .map(
                one ->
                    new DeliveryDraft(
                        kind,
                        "forward/" + one.getKey(),
                        approval.event(),
                        approval.route(),
                        Json.write(one.getValue()),
                        null))
            .toList();
    if (!drafts.isEmpty()) {
      outbox.enqueue(drafts);
    }
  }

  private static Map<String, @Nullable Object> data(Approval approval) {
    Map<String, @Nullable Object> data = new TreeMap<>();
    data.put("approval", approval.id().toString());
    data.put("account", approval.draft().account());
    data.put("requester", approval.requestedBy());
    return data;
  }

  /** All of what will be posted. */
  private static String words(Approval approval) {
    StatusDraft draft = approval.draft();
    StatusDraft.Poll poll = draft.poll();
    return Stream.of(
            Stream.of(
                "%s asks to post as %s, %s, until %s:"
                    .formatted(
                        approval.requestedBy(),
                        Objects.requireNonNullElse(approval.handle(), draft.account()),
                        Objects.requireNonNullElse(draft.visibility(), "as the account posts"),
                        approval.expiresAt())),
            Stream.ofNullable(draft.spoiler()).map(warning -> "Content warning: " + warning),
            Stream.of(draft.text()),
            poll == null
                ? Stream.<String>empty()
                : poll.options().stream().map(one -> "( ) " + one),
            draft.media().stream()
                .map(
                    media ->
                        "[%s: %s]"
                            .formatted(
                                media.location(),
                                Objects.requireNonNullElse(media.alt(), "no description"))),
            Stream.ofNullable(draft.scheduledAt()).map(time -> "To be posted at " + time))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private static String line(ApprovalStore.Decision decision) {
    String who = decision.by() == null ? "" : " by " + decision.by();
    return switch (decision.state()) {
      case APPROVED -> "✔ approved" + who;
      case REJECTED -> "✘ rejected" + who;
      case WITHDRAWN -> "✘ withdrawn" + who;
      case EXPIRED -> "✘ expired: nobody has decided";
      case WAITING -> "";
    };
  }
}
