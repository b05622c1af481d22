package social.howdah.forward;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.account.OwnerNotice;
import social.howdah.forward.mail.Mail;
import social.howdah.forward.mail.MailConfig;
import social.howdah.forward.trouble.DestinationNotice;
import social.howdah.message.ChatMessage;
import social.howdah.message.Event;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.Outbox;
import social.howdah.platform.json.Json;

/**
 * Tells people what concerns their accounts: by mail whose address is known, and in the configured
 * chats. What is to be sent is stored within the transaction of what it tells of. Where neither is
 * configured, the console and the log tell.
 */
@Singleton
class Notices {
  private final Outbox outbox;
  private final NoticesConfig config;
  private final MailConfig mail;
  private final Clock clock;

  @Inject
  Notices(Outbox outbox, NoticesConfig config, MailConfig mail, Clock clock) {
    this.outbox = outbox;
    this.config = config;
    this.mail = mail;
    this.clock = clock;
  }

  void tell(@Observes OwnerNotice notice) {
    List<DeliveryDraft> drafts = new ArrayList<>();
    UUID id = UUID.randomUUID();
    if (mail.isConfigured()) {
      for (OwnerNotice.Recipient recipient : notice.recipients()) {
        if (recipient.mail() != null) {
          Mail letter = new Mail(recipient.mail(), notice.subject(), notice.text());
          // A lane for each person: an address that is put off holds up nobody else.
          drafts.add(draft("mail", "mail/" + recipient.person(), id, letter));
        }
      }
    }
    for (String destination : config.destinations()) {
      ChatMessage message = new ChatMessage(destination, event(id, data(notice)), words(notice));
      drafts.add(draft("chat", message.lane(), id, message));
    }
    if (!drafts.isEmpty()) {
      outbox.enqueue(drafts);
    }
  }

  /** In the configured chats, but not in the one it is about. */
  void tell(@Observes DestinationNotice notice) {
    UUID id = UUID.randomUUID();
    Event event = event(id, Map.of("destination", notice.destination()));
    List<DeliveryDraft> drafts =
        config.destinations().stream()
            .filter(destination -> !destination.equals(notice.destination()))
            .map(destination -> new ChatMessage(destination, event, notice.text()))
            .map(message -> draft("chat", message.lane(), id, message))
            .toList();
    if (!drafts.isEmpty()) {
      outbox.enqueue(drafts);
    }
  }

  private static DeliveryDraft draft(String kind, String lane, UUID id, Object payload) {
    return new DeliveryDraft(kind, lane, id, null, Json.write(payload), null);
  }

  private Event event(UUID id, Map<String, @Nullable Object> data) {
    return Event.bare("howdah", id.toString(), "social.howdah.notice", clock.instant(), null, data);
  }

  private static Map<String, @Nullable Object> data(OwnerNotice notice) {
    return Map.of(
        "subject", notice.subject(), "people", people(notice), "link", notice.link().toString());
  }

  private static String words(OwnerNotice notice) {
    String people = people(notice);
    return notice.subject() + (people.isEmpty() ? "" : " (" + people + ")") + ": " + notice.link();
  }

  private static String people(OwnerNotice notice) {
    return notice.recipients().stream()
        .map(OwnerNotice.Recipient::person)
        .collect(Collectors.joining(", "));
  }
}
