package social.howdah.chat.talk;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import social.howdah.platform.config.SectionConfig;
import social.howdah.platform.config.Settings;

/** The properties of a destination whose people answer, {@code howdah.destination.<name>.…}. */
public final class TalkConfig extends SectionConfig {
  private final URI publicUrl;

  /** Of a destination; {@code publicUrl} is where chats find Howdah. */
  public TalkConfig(String name, Settings settings, URI publicUrl) {
    super("howdah.destination", name, settings);
    this.publicUrl = publicUrl;
  }

  /** Where the chat sends what people press. */
  public URI actionUrl() {
    return UriBuilder.fromUri(publicUrl).path("chat").path(name()).path("action").build();
  }
}
