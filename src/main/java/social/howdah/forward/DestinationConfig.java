package social.howdah.forward;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import social.howdah.platform.Secret;
import social.howdah.platform.config.SectionConfig;
import social.howdah.platform.config.Settings;

/** The properties of one destination, {@code howdah.destination.<name>.…}, and the way to it. */
public final class DestinationConfig extends SectionConfig {
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
    Secret address = requiredSecret("url");
    url("url");
    return address;
  }

  /**
   * What a message says about its sender and its place, where that is configured.
   *
   * @param properties by the name of the chat's field
   */
  public Map<String, String> fields(Map<String, String> properties) {
    Map<String, String> fields = new TreeMap<>();
    properties.forEach((field, key) -> text(key).ifPresent(value -> fields.put(field, value)));
    return fields;
  }

  /** Where the chat sends what people press. */
  public URI actionUrl() {
    return UriBuilder.fromUri(publicUrl).path("chat").path(name()).path("action").build();
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
