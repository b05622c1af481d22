package social.howdah.webhook.vendor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Event;
import social.howdah.webhook.Received;
import social.howdah.webhook.SignatureWay;
import social.howdah.webhook.Source;
import social.howdah.webhook.SourceConfig;
import social.howdah.webhook.SourceKind;

/**
 * Grafana's own alerting, since Grafana 9. Types are {@code com.grafana.alert.firing} and {@code
 * ….resolved}; the subject is the name of the alert, where the group has but one. A rule that has
 * no data, or fails, is an alert named {@code DatasourceNoData} or {@code DatasourceError}.
 *
 * @see <a
 *     href="https://grafana.com/docs/grafana/latest/alerting/configure-notifications/manage-contact-points/integrations/webhook-notifier/">Grafana:
 *     Configure webhook notifications</a>
 */
@Singleton
class GrafanaKind implements SourceKind {
  private static final String SIGNATURE = "X-Grafana-Alerting-Signature";

  private final Clock clock;

  @Inject
  GrafanaKind(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "grafana";
  }

  @Override
  public Source open(SourceConfig config) {
    return new VendorSource(
        config.name(),
        config.signatures(
            signed(config),
            SignatureWay.bearer(),
            SignatureWay.basic(config.text("user")),
            SignatureWay.address()),
        AlertGroup.TEXTS,
        GrafanaKind::read);
  }

  private SignatureWay signed(SourceConfig config) {
    SignatureWay body = SignatureWay.hmac(SIGNATURE, "");
    return config
        .text("timestamp-header")
        .map(
            header ->
                new SignatureWay(
                    body.name(),
                    secret -> new GrafanaSignature(header, body.with().apply(secret), clock)))
        .orElse(body);
  }

  private static List<Event> read(String source, Received request, Instant now) {
    AlertGroup group = AlertGroup.of(request);
    DetailsBuilder details = group.details();
    group.only("panelURL").or(() -> group.only("dashboardURL")).ifPresent(details::url);
    return List.of(group.event(source, "com.grafana", details.build(), now));
  }
}
