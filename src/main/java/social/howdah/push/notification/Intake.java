package social.howdah.push.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import social.howdah.account.LinkedAccount;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.push.NotificationsConfig;
import social.howdah.push.Reader;
import social.howdah.routing.Router;
import social.howdah.routing.rule.RulesUnreadException;

/** The one door: whatever brought notifications, here they become events, each once. */
@Singleton
class Intake {
  private static final String NOT_STORED = "The notifications could not be stored.";

  private final Router router;
  private final Reports reports;
  private final Relations relations;
  private final NotificationsConfig config;
  private final Clock clock;
  private final Metrics metrics;

  @Inject
  Intake(
      Router router,
      Reports reports,
      Relations relations,
      NotificationsConfig config,
      Clock clock,
      Metrics metrics) {
    this.router = router;
    this.reports = reports;
    this.relations = relations;
    this.config = config;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Whether it was routed before, as far back as the journal remembers. */
  boolean knows(LinkedAccount account, String id) {
    return !router
        .known(RawNotification.SOURCE, Set.of(RawNotification.eventId(account, id)))
        .isEmpty();
  }

  /**
   * What was not routed before, in the order given. What is older than the longest gap is not among
   * it: the journal may have forgotten it.
   */
  List<RawNotification> fresh(LinkedAccount account, List<RawNotification> notifications) {
    Set<String> known =
        router.known(
            RawNotification.SOURCE,
            notifications.stream().map(one -> RawNotification.eventId(account, one.id())).toList());
    Instant oldest = clock.instant().minus(config.longestGap());
    return notifications.stream()
        .filter(one -> !one.created().isBefore(oldest))
        .filter(one -> !known.contains(RawNotification.eventId(account, one.id())))
        .toList();
  }

  /**
   * Routes what is {@link #fresh}; all of it is stored when this returns.
   *
   * @return what was routed now
   */
  List<RawNotification> take(Reader reader, List<RawNotification> notifications)
      throws RetryableDeliveryException {
    List<RawNotification> fresh = new ArrayList<>();
    for (RawNotification one : fresh(reader.account(), notifications)) {
      fresh.add(reports.completed(reader, one));
    }
    if (!fresh.isEmpty()) {
      route(reader.account(), fresh, relations(reader, fresh));
    }
    return fresh;
  }

  private Map<String, Relation> relations(Reader reader, List<RawNotification> fresh)
      throws RetryableDeliveryException {
    Set<String> authors =
        fresh.stream()
            .map(RawNotification::author)
            .filter(id -> !id.isEmpty())
            .collect(Collectors.toSet());
    try {
      return relations.of(reader, authors);
    } catch (RulesUnreadException e) {
      throw RetryableDeliveryException.refused(NOT_STORED);
    }
  }

  private void route(
      LinkedAccount account, List<RawNotification> fresh, Map<String, Relation> relations)
      throws RetryableDeliveryException {
    try {
      router
          .accept(
              fresh.stream()
                  .map(
                      one ->
                          one.event(
                              account, relations.getOrDefault(one.author(), Relation.UNKNOWN)))
                  .toList())
          .toCompletableFuture()
          .join();
    } catch (RejectedExecutionException | CompletionException e) {
      throw RetryableDeliveryException.refused(NOT_STORED);
    }
    fresh.forEach(one -> metrics.count(MetricNames.NOTIFICATIONS));
  }
}
