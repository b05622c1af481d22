package social.howdah.forward.kafka;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import social.howdah.forward.DestinationGoneException;
import social.howdah.outbox.RetryableDeliveryException;

/**
 * What the client's exceptions mean for a message. What is thrown tells no address: it is told in
 * chats, too.
 *
 * @see <a href="https://kafka.apache.org/protocol.html#protocol_error_codes">Kafka: Error codes</a>
 */
final class Refusals {
  private Refusals() {}

  /** Of one that came while the brokers were asked for the topic. */
  static RetryableDeliveryException beforeSending(KafkaException e)
      throws RetryableDeliveryException, DestinationGoneException {
    judge(e);
    return RetryableDeliveryException.refused("The brokers cannot be reached.");
  }

  /** Of one that came when the message was on its way. */
  static RetryableDeliveryException afterSending(@Nullable Throwable e)
      throws RetryableDeliveryException, DestinationGoneException {
    judge(e);
    return RetryableDeliveryException.outcomeUnknown("The brokers gave no answer.");
  }

  private static void judge(@Nullable Throwable e)
      throws RetryableDeliveryException, DestinationGoneException {
    if (e instanceof SslAuthenticationException) {
      throw RetryableDeliveryException.refused(
          "No secure connection to the brokers: their certificate may be out of date or unknown.");
    }
    if (e instanceof AuthenticationException) {
      throw new DestinationGoneException(
          "The brokers do not let us in: set .user, .password and .sasl as they know them.");
    }
    if (e instanceof AuthorizationException) {
      throw new DestinationGoneException(
          "The brokers let the user not write to the topic: it needs the rights DESCRIBE and WRITE.");
    }
    if (e != null && e.getCause() instanceof UnknownTopicOrPartitionException) {
      throw RetryableDeliveryException.refused(
          "The brokers have no such topic: make it, or set .topic to one that is there.");
    }
    if (e instanceof NotEnoughReplicasException) {
      throw RetryableDeliveryException.refused("Too few replicas of the topic are in step.");
    }
    if (e instanceof RecordTooLargeException) {
      throw new IllegalStateException(
          "The message is larger than the topic takes: see its max.message.bytes.");
    }
    if (e instanceof InvalidRecordException || e instanceof PolicyViolationException) {
      throw new IllegalStateException(
          "The brokers refuse the message: it breaks the topic's rules.");
    }
  }
}
