package social.howdah.webhook.vendor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import social.howdah.message.Event;
import social.howdah.webhook.Received;
import social.howdah.webhook.Signatures;
import social.howdah.webhook.Source;
import social.howdah.webhook.Texts;

/** A source of a product. What products differ in is how they sign, and how they are read. */
record VendorSource(String name, Signatures signatures, Texts texts, Reader reader)
    implements Source {

  /** Reads one request of the product, as {@link Source#events} has it. */
  interface Reader {
    List<Event> read(String source, Received request, Instant now);
  }

  @Override
  public List<Event> events(Received request, Instant now) {
    return reader.read(name, request, now);
  }

  @Override
  public Optional<String> text(String type) {
    return texts.of(type);
  }
}
