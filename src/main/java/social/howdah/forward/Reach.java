package social.howdah.forward;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import social.howdah.forward.trouble.Troubles;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;

/**
 * The way to the configured destinations, of which it keeps book what hinders them, and to persons'
 * own: those can be told as long as a delivery is tried.
 */
@Singleton
class Reach {
  /** Stands for all places of persons. */
  private static final String OWN = "(own)";

  private final Map<String, Destination> destinations;
  private final Places places;
  private final Troubles troubles;
  private final Metrics metrics;

  /** What is to be done there. */
  interface Call {
    Receipt with(Destination destination) throws Exception;
  }

  @Inject
  Reach(DestinationsConfig config, Places places, Troubles troubles, Metrics metrics) {
    this.destinations = config.destinations();
    this.places = places;
    this.troubles = troubles;
    this.metrics = metrics;
  }

  /**
   * Does something at a destination.
   *
   * @throws Exception as {@link Destination#tell}; where the destination is gone or was disabled,
   *     its lane is held
   */
  Receipt call(String name, Call call) throws Exception {
    boolean own = Places.isOwn(name);
    String outcome = "failed";
    try {
      Receipt receipt = own ? alone(name, call) : watched(name, call);
      outcome = "sent";
      return receipt;
    } catch (RetryableDeliveryException e) {
      outcome = "later";
      throw e;
    } finally {
      metrics.count(
          MetricNames.MESSAGES, "destination=" + (own ? OWN : name), "outcome=" + outcome);
    }
  }

  /** One that is configured, to ask it what contacts nobody. */
  Optional<Destination> find(String name) {
    return Optional.ofNullable(destinations.get(name));
  }

  private Receipt watched(String name, Call call) throws Exception {
    Destination destination =
        find(name)
            .orElseThrow(
                () ->
                    new IllegalStateException("howdah.destination." + name + ".kind is not set."));
    try {
      Receipt receipt = call.with(destination);
      troubles.over(name);
      return receipt;
    } catch (DestinationGoneException e) {
      throw RetryableDeliveryException.held(troubles.gone(name, String.valueOf(e.getMessage())));
    } catch (RetryableDeliveryException e) {
      throw judged(name, e);
    }
  }

  /** What ends a destination for all is put right for all: a person's messages wait as they can. */
  private Receipt alone(String name, Call call) throws Exception {
    Destination own = places.own(name);
    try {
      return call.with(own);
    } catch (DestinationGoneException e) {
      throw RetryableDeliveryException.refused(String.valueOf(e.getMessage()));
    }
  }

  /** One that says when to come again is well. */
  private RetryableDeliveryException judged(String name, RetryableDeliveryException e) {
    if (e.retryAfter() != null) {
      return e;
    }
    return troubles
        .failed(name, String.valueOf(e.getMessage()))
        .map(RetryableDeliveryException::held)
        .orElse(e);
  }
}
