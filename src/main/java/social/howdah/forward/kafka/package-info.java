/** Topics of Kafka. Nothing of Kafka's client is loaded while no topic is configured. */
@NullMarked
package social.howdah.forward.kafka;

import org.jspecify.annotations.NullMarked;
