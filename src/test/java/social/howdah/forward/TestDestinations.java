package social.howdah.forward;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.forward.trouble.TestTroubles;
import social.howdah.message.ChatTold;
import social.howdah.message.ChatUsers;
import social.howdah.message.MessageLooks;
import social.howdah.message.PersonalPlaces;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.Fired;
import social.howdah.platform.Metrics;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.http.TestConnections;

/** What is between a delivery and a destination of one kind, named {@code chat}. */
public final class TestDestinations {
  /** Looked for once: that takes long. */
  private static final List<Class<?>> KINDS =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("social.howdah.forward")
              .stream()
              .filter(type -> type.isAssignableTo(DestinationKind.class) && !type.isInterface())
              .<Class<?>>map(JavaClass::reflect)
              .toList();

  private static final Database DATABASE = TestDatabase.H2.open();

  private static final Map<String, String> WEBHOOK =
      Map.of(
          "howdah.destination.chat.kind", "webhook",
          "howdah.destination.chat.url", "https://chat.example/hook",
          "howdah.destination.chat.secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

  private TestDestinations() {}

  /**
   * A handler whose destination is configured.
   *
   * @param kind of it
   * @param properties of it, without {@code howdah.destination.chat.}
   */
  public static DeliveryHandler forwarder(
      DestinationKind kind, Map<String, String> properties, Clock clock) {
    return new Forwarder(reach(kind, properties, clock), Fired.unheard(), clock);
  }

  /**
   * What hands messages, changes and whispers over, by the kind of delivery.
   *
   * @param properties with {@code kind}, without {@code howdah.destination.chat.}
   * @param users who has direct messages
   * @param outbox in which the messages are
   * @param telling is heard before a message is told
   */
  public static Map<String, DeliveryHandler> handlers(
      Map<String, String> properties,
      ChatUsers users,
      Outbox outbox,
      Event<ChatTold> telling,
      Clock clock) {
    DestinationKind kind = kind(properties.getOrDefault("kind", ""));
    Reach reach = reach(settings(properties), List.of(kind), places(properties, users), clock);
    return Map.of(
        "chat", new Forwarder(reach, telling, clock),
        "chat-edit", new Editor(reach, outbox, clock),
        "chat-whisper", new Whisperer(reach));
  }

  /** The direct messages in the configured chat. */
  public static PersonalPlaces alone(Map<String, String> properties, ChatUsers users) {
    return places(properties, users);
  }

  private static Places places(Map<String, String> properties, ChatUsers users) {
    Destination chat = open(kind(properties.getOrDefault("kind", "")), properties);
    return new Places(Set.of(), List.of(new OwnChats(Map.of("chat", chat), users)));
  }

  /** A handler where no destination is configured, and each person has places of their own. */
  public static DeliveryHandler personal(List<OwnDestination> own, Clock clock) {
    Reach reach = reach(TestSettings.of(Map.of()), List.of(), new Places(Set.of(), own), clock);
    return new Forwarder(reach, Fired.unheard(), clock);
  }

  /** The way to the destination that is configured. */
  static Reach reach(DestinationKind kind, Map<String, String> properties, Clock clock) {
    return reach(settings(properties), List.of(kind), new Places(Set.of(), List.of()), clock);
  }

  private static Reach reach(
      Settings settings, List<DestinationKind> kinds, Places places, Clock clock) {
    return reach(settings, kinds, places, clock, Metrics.none());
  }

  /** The way to a webhook, and what counts the attempts. */
  static Reach reach(Metrics metrics) {
    Places nobodys = new Places(Set.of(), List.of());
    return reach(TestSettings.of(WEBHOOK), kinds(), nobodys, Clock.systemUTC(), metrics);
  }

  /** The configuration of a webhook. */
  static DestinationsConfig config() {
    return config(TestSettings.of(WEBHOOK), kinds(), Clock.systemUTC());
  }

  private static Reach reach(
      Settings settings, List<DestinationKind> kinds, Places places, Clock clock, Metrics metrics) {
    return new Reach(
        config(settings, kinds, clock),
        places,
        TestTroubles.of(DATABASE, Map.of(), Fired.unheard(), clock),
        metrics);
  }

  /** The destination itself. */
  static Destination open(DestinationKind kind, Map<String, String> properties) {
    return Objects.requireNonNull(
        config(settings(properties), List.of(kind), Clock.systemUTC()).destinations().get("chat"));
  }

  /** Names of those to which persons may have their notifications sent. */
  static Set<String> open(Map<String, String> settings) {
    return config(TestSettings.of(settings), kinds(), Clock.systemUTC()).open();
  }

  private static Settings settings(Map<String, String> properties) {
    return TestSettings.of(
        properties.entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> "howdah.destination.chat." + entry.getKey(), Map.Entry::getValue)));
  }

  private static DestinationsConfig config(
      Settings settings, List<DestinationKind> kinds, Clock clock) {
    Sender sender =
        new Sender(new HttpOut(TestConnections.toThisMachine("1s"), Metrics.none()), clock);
    return new DestinationsConfig(settings, new PlatformConfig(settings), sender, kinds);
  }

  /** How messages to the configured destination look. */
  public static MessageLooks looks(Map<String, String> properties) {
    DestinationKind kind = kind(properties.getOrDefault("kind", ""));
    Clock clock = Clock.systemUTC();
    return new Looks(
        reach(kind, properties, clock), config(settings(properties), List.of(kind), clock), clock);
  }

  /** Opens the destinations of a configuration, as a start does. */
  static void check(Settings settings) {
    config(settings, kinds(), Clock.systemUTC()).check();
  }

  /**
   * The kinds of destinations, as CDI finds them; those that need further beans have none of them.
   */
  static List<DestinationKind> kinds() {
    return KINDS.stream().<DestinationKind>map(TestDestinations::made).toList();
  }

  private static DestinationKind made(Class<?> kind) {
    try {
      Constructor<?> constructor = kind.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      Object[] beans =
          Arrays.stream(constructor.getParameterTypes()).map(TestDestinations::bean).toArray();
      return (DestinationKind) constructor.newInstance(beans);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(kind + " is not made by its constructor", e);
    }
  }

  /** Why nothing more is sent to the destination. */
  public static String held() {
    return outbox().held("forward/chat").orElseThrow();
  }

  /** What a kind is made of, where it is easily had. */
  private static @Nullable Object bean(Class<?> type) {
    if (type == HttpOut.class) {
      return new HttpOut(TestConnections.toThisMachine("1s"), Metrics.none());
    }
    return type == Clock.class ? Clock.systemUTC() : null;
  }

  /** The kind of that name. */
  public static DestinationKind kind(String name) {
    return kinds().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  /** Where it holds lanes; all tests share it. */
  static Outbox outbox() {
    return TestOutbox.idle(DATABASE);
  }
}
