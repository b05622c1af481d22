package social.howdah.forward;

import java.net.URI;
import social.howdah.platform.Secret;
import social.howdah.platform.config.Section;
import social.howdah.platform.config.Settings;

/** The properties of one destination, {@code howdah.destination.<name>.…}, and the way to it. */
public final class DestinationConfig extends Section {
  private final URI publicUrl;
  private final Sender sender;

  /** One that is being opened; {@code publicUrl} is where people and systems find Howdah. */
  DestinationConfig(String name, Settings settings, URI publicUrl, Sender sender) {
    super("howdah.destination", name, settings);
    this.publicUrl = publicUrl;
    this.sender = sender;
  }

  /** Where it is; it may itself be the secret that lets us in. */
  public Secret address() {
    return url("url")
        .map(URI::toString)
        .map(Secret::of)
        .orElseThrow(() -> refuse("url", "must be set."));
  }

  /** A secret it cannot do without. */
  public Secret requiredSecret(String key) {
    return Secret.of(required(key));
  }

  /** Where people and systems find Howdah. */
  public URI publicUrl() {
    return publicUrl;
  }

  /** Sends requests, and judges what answers them. */
  public Sender sender() {
    return sender;
  }
}
