package social.howdah.routing;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.util.concurrent.UncheckedExecutionException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import social.howdah.message.Event;
import social.howdah.routing.language.RoutingException;
import social.howdah.routing.template.Template;

/** What sources say of their events; each text is compiled once. */
final class DefaultTexts {
  private static final int MOST = 1_000;

  private record Key(String text, boolean trusted) {}

  private final EventSources sources;
  private final Cache<Key, Template> compiled = CacheBuilder.newBuilder().maximumSize(MOST).build();

  DefaultTexts(EventSources sources) {
    this.sources = sources;
  }

  /**
   * The template for such an event; empty where the source has nothing to say of it.
   *
   * @param trusted whether mentions and hashtags of the payload stay alive
   */
  Optional<Template> find(Event event, boolean trusted) throws RoutingException {
    Optional<String> text = sources.text(event.source(), event.type());
    return text.isEmpty() ? Optional.empty() : Optional.of(compile(new Key(text.get(), trusted)));
  }

  private Template compile(Key key) throws RoutingException {
    try {
      return compiled.get(key, () -> Template.of(key.text(), key.trusted()));
    } catch (ExecutionException | UncheckedExecutionException e) {
      throw new RoutingException("The source's own text is no template: " + key.text(), e);
    }
  }
}
