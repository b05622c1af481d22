package social.howdah.forward.kafka;

import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import social.howdah.forward.DestinationGoneException;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.http.DirectAddresses;

/**
 * The way to a cluster: one producer, made for the first message and kept until something goes
 * wrong. The next attempt begins afresh, so that a cluster that is down is contacted when a message
 * is due, and not all the time.
 */
final class Cluster {
  /** At INFO it tells all its settings each time that a producer is made. */
  private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

  private final String name;
  private final Brokers brokers;
  private final DirectAddresses addresses;

  private @Nullable Producer<byte[], byte[]> producer;

  /** Contacts nobody yet. */
  Cluster(String name, Brokers brokers, DirectAddresses addresses) {
    this.name = name;
    this.brokers = brokers;
    this.addresses = addresses;
  }

  /** Returns when all replicas that are in step have it. */
  synchronized RecordMetadata send(ProducerRecord<byte[], byte[]> told)
      throws RetryableDeliveryException, DestinationGoneException {
    boolean done = false;
    try {
      Producer<byte[], byte[]> open = ready(told.topic());
      RecordMetadata taken = sent(open, told);
      done = true;
      return taken;
    } finally {
      if (!done) {
        close();
      }
    }
  }

  synchronized void close() {
    if (producer != null) {
      // At once: what it still holds is the message whose attempt has just ended.
      producer.close(Duration.ZERO);
      producer = null;
    }
  }

  /** A producer that knows who leads the topic, and may contact them. Nothing is sent so far. */
  private Producer<byte[], byte[]> ready(String topic)
      throws RetryableDeliveryException, DestinationGoneException {
    try {
      Producer<byte[], byte[]> open = producer;
      if (open == null) {
        brokers.check(addresses);
        open = made();
        producer = open;
      }
      for (PartitionInfo partition : open.partitionsFor(topic)) {
        Node leader = partition.leader();
        if (leader != null) {
          addresses.resolve(leader.host(), brokers.encrypted());
        }
      }
      return open;
    } catch (UnknownHostException e) {
      throw RetryableDeliveryException.refused(String.valueOf(e.getMessage()));
    } catch (KafkaException e) {
      throw Refusals.beforeSending(e);
    }
  }

  private static RecordMetadata sent(
      Producer<byte[], byte[]> open, ProducerRecord<byte[], byte[]> told)
      throws RetryableDeliveryException, DestinationGoneException {
    try {
      return open.send(told).get();
    } catch (ExecutionException e) {
      throw Refusals.afterSending(e.getCause());
    } catch (KafkaException e) {
      throw Refusals.afterSending(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RetryableDeliveryException.outcomeUnknown("The brokers' answer was not waited for.");
    }
  }

  /** Kafka finds classes by the thread's loader, and the thread may be the server's. */
  private Producer<byte[], byte[]> made() {
    if (KAFKA.isLoggable(Level.INFO)) {
      KAFKA.setLevel(Level.WARNING);
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(KafkaProducer.class.getClassLoader());
    try {
      return new KafkaProducer<>(
          brokers.properties(name, addresses.patience()),
          new ByteArraySerializer(),
          new ByteArraySerializer());
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
