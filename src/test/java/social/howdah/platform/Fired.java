package social.howdah.platform;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A CDI event without a container: keeps what is fired, and calls one observer. */
public final class Fired<T> implements Event<T> {
  private final List<T> events = new CopyOnWriteArrayList<>();
  private final Consumer<T> observer;

  public Fired(Consumer<T> observer) {
    this.observer = observer;
  }

  public static <T> Fired<T> unheard() {
    return new Fired<>(event -> {});
  }

  public List<T> events() {
    return events;
  }

  @Override
  public void fire(T event) {
    observer.accept(event);
    events.add(event);
  }

  @Override
  public <U extends T> CompletionStage<U> fireAsync(U event) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Event<T> select(Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }
}
