package social.howdah.webhook.vendor;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import social.howdah.webhook.Received;
import social.howdah.webhook.Signature;

/**
 * What Grafana signs when it was told of a header for the time: seconds of the epoch, a colon, and
 * the body. Refused when the time is five minutes off, so that a request overheard today is
 * worthless tomorrow.
 *
 * @param header that holds the time
 * @param ofBody what looks at the signature once the time stands before the body
 * @see <a
 *     href="https://grafana.com/docs/grafana/latest/alerting/configure-notifications/manage-contact-points/integrations/webhook-notifier/#hmac-signature">Grafana:
 *     HMAC signature</a>
 */
record GrafanaSignature(String header, Signature ofBody, Clock clock) implements Signature {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

  @Override
  public boolean matches(Received request) {
    Optional<String> time = request.header(header).filter(this::isNow);
    return time.isPresent() && ofBody.matches(signed(time.get(), request));
  }

  private boolean isNow(String time) {
    if (!SECONDS.matcher(time).matches()) {
      return false;
    }
    Instant told = Instant.ofEpochSecond(Long.parseLong(time));
    return Duration.between(told, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
  }

  private static Received signed(String time, Received request) {
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    signed.writeBytes((time + ":").getBytes(StandardCharsets.US_ASCII));
    signed.writeBytes(request.body());
    return new Received(request.headers(), signed.toByteArray());
  }
}
