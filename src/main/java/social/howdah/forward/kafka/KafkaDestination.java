package social.howdah.forward.kafka;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import social.howdah.forward.CloudEvents;
import social.howdah.forward.Destination;
import social.howdah.forward.Message;
import social.howdah.forward.Written;
import social.howdah.message.Event;
import social.howdah.outbox.Receipt;

/**
 * The event as a structured CloudEvent, which carries the message's id. The key is the account that
 * a notification is for, or else the source: what belongs together stays in order.
 *
 * @see <a
 *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">CloudEvents:
 *     Kafka protocol binding</a>
 */
record KafkaDestination(String topic, URI publicUrl, Cluster cluster) implements Destination {

  @Override
  public Receipt tell(Message message) throws Exception {
    ProducerRecord<byte[], byte[]> told =
        new ProducerRecord<>(topic, bytes(key(message.event())), bytes(value(message)));
    told.headers().add("content-type", bytes(CloudEvents.CONTENT_TYPE));
    RecordMetadata taken = cluster.send(told);
    return new Receipt(taken.toString(), null);
  }

  @Override
  public Optional<Written> written(Message message) {
    return Optional.of(new Written(CloudEvents.CONTENT_TYPE, value(message)));
  }

  private String value(Message message) {
    return CloudEvents.jsonWithId(message, publicUrl);
  }

  private static String key(Event event) {
    return Objects.toString(event.data().get("recipient"), event.source());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
