package social.howdah.webhook.vendor;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import social.howdah.message.Event;
import social.howdah.webhook.Received;
import social.howdah.webhook.SignatureWay;
import social.howdah.webhook.Source;
import social.howdah.webhook.SourceConfig;
import social.howdah.webhook.SourceKind;

/**
 * Prometheus Alertmanager. Types are {@code io.prometheus.alert.firing} and {@code ….resolved}; the
 * subject is the name of the alert, where the group has but one.
 *
 * @see <a
 *     href="https://prometheus.io/docs/alerting/latest/configuration/#webhook_config">Prometheus:
 *     webhook_config</a>
 */
@Singleton
class AlertmanagerKind implements SourceKind {
  @Override
  public String name() {
    return "alertmanager";
  }

  @Override
  public Source open(SourceConfig config) {
    return new VendorSource(
        config.name(),
        config.signatures(
            SignatureWay.bearer(), SignatureWay.basic(config.text("user")), SignatureWay.address()),
        AlertGroup.TEXTS,
        AlertmanagerKind::read);
  }

  private static List<Event> read(String source, Received request, Instant now) {
    AlertGroup group = AlertGroup.of(request);
    return List.of(group.event(source, "io.prometheus", group.details().build(), now));
  }
}
