package social.howdah.console.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.message.ChatMessage;
import social.howdah.message.StatusDraft;
import social.howdah.outbox.Attempt;
import social.howdah.outbox.Deliveries;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.DeliveryState.State;
import social.howdah.routing.storm.Gated;

/** Looks up what there is to tell of deliveries: in two queries, however many they are. */
@Singleton
public class DeliveryDetails {
  private final Deliveries deliveries;

  @Inject
  public DeliveryDetails(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  public Optional<DeliveryDetail> find(UUID id) {
    return deliveries.find(id).map(found -> of(List.of(found)).get(0));
  }

  public List<DeliveryDetail> of(List<DeliveryState> states) {
    Map<UUID, String> payloads =
        deliveries.payloads(states.stream().map(DeliveryState::id).toList());
    Map<UUID, List<Attempt>> attempts = deliveries.attempts(states);
    return states.stream()
        .map(
            state ->
                detail(
                    state,
                    payloads.getOrDefault(state.id(), "{}"),
                    attempts.getOrDefault(state.id(), List.of())))
        .toList();
  }

  private static DeliveryDetail detail(
      DeliveryState delivery, String payload, List<Attempt> attempts) {
    StatusDraft status = Gated.status(delivery.kind(), payload).orElse(null);
    ChatMessage message = Gated.message(delivery.kind(), payload).orElse(null);
    boolean dead = delivery.state() == State.DEAD;
    boolean waits = delivery.state() == State.WAITING;
    boolean replayable = dead && delivery.attempts() > 0;
    return new DeliveryDetail(
        delivery.id(),
        delivery.event(),
        delivery.kind(),
        delivery.lane(),
        delivery.route(),
        delivery.causedBy(),
        word(delivery.state()),
        delivery.created(),
        delivery.nextAttempt(),
        text(status, message),
        status == null ? null : status.spoiler(),
        delivery.state() == State.DONE ? null : delivery.error(),
        delivery.outcomeUnknown(),
        delivery.url(),
        attempts.stream().map(DeliveryDetails::tried).toList(),
        replayable,
        waits || dead,
        delivery.kind().equals("status") && (waits || replayable) && !delivery.outcomeUnknown());
  }

  private static @Nullable String text(
      @Nullable StatusDraft status, @Nullable ChatMessage message) {
    if (status != null) {
      return status.text();
    }
    return message == null ? null : message.text();
  }

  private static DeliveryDetail.Tried tried(Attempt attempt) {
    return new DeliveryDetail.Tried(
        attempt.number(), attempt.ended(), word(attempt.outcome()), attempt.words());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
